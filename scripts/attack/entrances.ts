import { PERMISSIONS } from "@/app/permissions";
import { type Answer, expectedAnswer, openStage } from "@/app/permissions-stage";
import { type Entrance, entrances } from "@/app/permissions-testing";
import { hashPassword } from "@/lib/server/auth-password";
import { type AttackRow, compared } from "./row";
import type { Target } from "./target";
import type { Visitor } from "./visitor";

const PASSWORD = "entrances-2024-attack";

type Stage = Awaited<ReturnType<typeof openStage>>;

/** What is neither given nor refused is a fault of its own: an error, an answer that nobody understands. */
type Heard = Answer | string;

const fill = (address: string, params: Readonly<Record<string, string>>) =>
  address.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? "x");

async function askPage(browser: Visitor, address: string): Promise<Heard> {
  const { status, headers, text } = await browser.send(address);
  if (status === 404 || /NEXT_HTTP_ERROR_FALLBACK;404|NEXT_REDIRECT;\w+;\/(login|account)\b/.test(text))
    return "refused";
  if ([302, 303, 307, 308].includes(status)) {
    return /^\/(login|account)\b/.test(headers.location ?? "") ? "refused" : "given";
  }
  return status === 200 ? "given" : `status ${status}`;
}

async function askRoute(browser: Visitor, method: string, address: string): Promise<Heard> {
  const headers = { "x-batch-id": crypto.randomUUID(), origin: browser.url };
  const sent = method === "POST" ? { method, headers, body: "x" } : { method };
  const { status } = await browser.send(address, sent);
  if ([401, 403, 404].includes(status)) return "refused";
  return status >= 500 && status !== 503 ? `status ${status}` : "given";
}

async function askAction(browser: Visitor, name: string, input: object, params: Stage["params"]): Promise<Heard> {
  const answer = await browser.act(name, input, params("", null));
  if (typeof answer === "string") return answer;
  const { ok, error } = answer as { ok: boolean; error?: { code: string; message: string } };
  const code = error?.code ?? "";
  if (["signedOut", "forbidden"].includes(code)) return "refused";
  return ok || !["invalid", "failed"].includes(code) ? "given" : `${code}: ${error?.message}`;
}

function ask(stage: Stage, { name, kind, export: exported }: Entrance, user: string | null, browser: Visitor) {
  const [first = "", address = ""] = name.split(" ");
  if (kind === "action") {
    const input = stage.inputs[exported]?.(user);
    if (!input) throw new Error(`No input to try ${name} with`);
    return askAction(browser, exported, input, stage.params);
  }
  const filled = `${fill(address, stage.params(name, user))}${stage.query}`;
  return kind === "page" ? askPage(browser, filled) : askRoute(browser, first, filled);
}

/** A browser for each of the people, also for who is signed in at the moment when the account is closed. */
async function browsers({ db, visitor }: Target, { people }: Stage): Promise<Map<string, Visitor>> {
  const found = new Map<string, Visitor>();
  for (const [who, id] of Object.entries(people)) {
    const browser = visitor();
    found.set(who, browser);
    if (id === null) continue;
    const { accountName, active } = await db.user.update({ where: { id }, data: { active: true } });
    const { active: closed } = { active: active && who.includes("closed") };
    const outcome = await browser.signIn(accountName, PASSWORD);
    if (outcome !== "signedIn") throw new Error(`${who} is not let in: ${outcome}`);
    if (closed) await db.user.update({ where: { id }, data: { active: false } });
  }
  return found;
}

/** Every page, route and action asked by every kind of person, over the network: one row for each kind of person. */
export async function attackEntrances(target: Target): Promise<AttackRow[]> {
  const passwordHash = await hashPassword(PASSWORD);
  const stage = await openStage(target.db, { code: "902", foreign: "901", passwordHash });
  const visitors = await browsers(target, stage);
  const guarded = entrances().filter(({ name }) => PERMISSIONS[name] !== "open");
  const wrong = new Map<string, string[]>([...visitors.keys()].map((who) => [who, []]));
  // One entrance after another: what an action changes is the same for everybody who asks the next.
  for (const entrance of guarded) {
    for (const [who, browser] of visitors) {
      const heard = await ask(stage, entrance, stage.people[who] ?? null, browser);
      if (heard !== expectedAnswer(entrance.name, who)) wrong.get(who)?.push(`${entrance.name}: ${heard}`);
    }
  }
  return [...wrong].map(([who, found]) =>
    compared(
      `${guarded.length} pages, routes and actions asked by ${who}`,
      "each as app/permissions.ts says",
      found.length === 0 ? "each as app/permissions.ts says" : found.join("; "),
    ),
  );
}
