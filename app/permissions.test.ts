import { expect, it } from "vitest";
import { hashPassword } from "@/lib/server/auth-password";
import { carryCookie, carryHeaders, sealSession, serveFrom } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { PERMISSIONS } from "./permissions";
import { type Answer, expectedAnswer, openStage } from "./permissions-stage";
import { type Entrance, entrances, serverFiles } from "./permissions-testing";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);

const stage = await openStage(prisma, {
  ...{ code: "202", foreign: "301" },
  passwordHash: await hashPassword("something long enough"),
});

const INERT = /^application\/(json|zip|pdf|octet-stream|vnd\.openxmlformats-[a-z.]+)(;|$)/;

async function askPage(
  params: Promise<object>,
  module: Record<string, (props: object) => Promise<unknown>>,
): Promise<Answer> {
  const searchParams = Promise.resolve({ department: "202" });
  const props = { params, searchParams };
  try {
    await module.generateMetadata?.(props);
    await module.default?.(props);
    return "given";
  } catch (error) {
    const digest = String((error as { digest?: unknown }).digest);
    const isRefusal = digest.endsWith(";404") || /;\/(login|account)[;?]/.test(digest);
    if (isRefusal) return "refused";
    if (digest.startsWith("NEXT_REDIRECT")) return "given";
    throw error;
  }
}

async function askRoute(
  entrance: Entrance,
  params: Promise<object>,
  module: Record<string, (...args: unknown[]) => Promise<Response>>,
) {
  const method = entrance.export;
  const headers = { "X-Batch-Id": crypto.randomUUID(), "Content-Length": "1" };
  const init = method === "POST" ? { method, body: "x", headers } : { method };
  const response = await module[method]?.(new Request(`http://localhost/${stage.query}`, init), {
    params,
  });
  expect(response?.status, entrance.name).not.toBe(500);
  // Whatever is answered, a browser saves or reads it, never runs it, and nobody else keeps it.
  expect(response?.headers.get("X-Content-Type-Options"), entrance.name).toBe("nosniff");
  expect(response?.headers.get("Cache-Control"), entrance.name).toBe("private, no-store");
  expect(response?.headers.get("Content-Security-Policy"), entrance.name).toContain("sandbox");
  expect(response?.headers.get("Content-Type"), entrance.name).toMatch(INERT);
  return [401, 403, 404].includes(response?.status ?? 0) ? ("refused" as const) : ("given" as const);
}

async function askAction(
  entrance: Entrance,
  user: string | null,
  module: Record<string, (input: object) => Promise<unknown>>,
) {
  const input = stage.inputs[entrance.export]?.(user);
  if (!input) throw new Error(`No input to try ${entrance.name} with`);
  const result = (await module[entrance.export]?.(input)) as { ok: boolean; error?: { code: string; message: string } };
  const code = result.error?.code ?? "";
  expect(["invalid", "failed"], `${entrance.name}: ${JSON.stringify(result)}`).not.toContain(code);
  return ["signedOut", "forbidden"].includes(code) ? ("refused" as const) : ("given" as const);
}

/** The cookie of each person who has signed in to look. */
const looking = new Map<string, string>();

/** An action may end the sessions of whoever takes it: what is only looked at needs no other session each time. */
async function cookieFor(user: string, { kind }: Entrance): Promise<string> {
  const cookie = (kind === "action" ? undefined : looking.get(user)) ?? (await sealSession(user));
  looking.set(user, cookie);
  return cookie;
}

async function ask(entrance: Entrance, user: string | null): Promise<Answer> {
  carryCookie(user === null ? null : await cookieFor(user, entrance));
  carryHeaders({ "x-requested-path": "/somewhere" });
  const module = await import(/* @vite-ignore */ `../${entrance.file}`);
  if (entrance.kind === "page") return askPage(Promise.resolve(stage.params(entrance.name, user)), module);
  if (entrance.kind === "route") return askRoute(entrance, Promise.resolve(stage.params(entrance.name, user)), module);
  return askAction(entrance, user, module);
}

const found = entrances();

it("lists every entrance once, and none that is not there", () => {
  expect(found.map(({ name }) => name).toSorted()).toEqual(Object.keys(PERMISSIONS).toSorted());
});

it("finds server actions nowhere but in the actions of features", () => {
  const files = new Set(found.filter(({ kind }) => kind === "action").map(({ file }) => file));
  expect(serverFiles().toSorted()).toEqual([...files].toSorted());
});

// What is open is tried by its own tests: signing in, health, and pages that only lead on.
// Actions come last: they change what the others show.
const guarded = found
  .filter(({ name }) => PERMISSIONS[name] !== "open")
  .toSorted((one, other) => Number(one.kind === "action") - Number(other.kind === "action"));

it.each(guarded.map((entrance) => [entrance.name, entrance] as const))("%s", async (name, entrance) => {
  const answers: Record<string, Answer> = {};
  const expected: Record<string, Answer> = {};
  for (const [who, user] of Object.entries(stage.people)) {
    answers[who] = await ask(entrance, user);
    expected[who] = expectedAnswer(name, who);
  }
  expect(answers).toEqual(expected);
});
