import { mkdirSync } from "node:fs";
import path from "node:path";
import { readEntryRows } from "@/lib/features/entry/data";
import { edit } from "@/lib/features/entry/testing";
import { verifyChain } from "@/lib/server/audit-verify";
import { DEMO_PASSWORD } from "@/prisma/demo-accounts.mjs";
import { freePort } from "../ports.mjs";
import { sessionSecret } from "../settings.mjs";
import { startTestApp } from "../test-app.mjs";
import { type IdentityProvider, startIdentityProvider, type Vouched } from "./identity-provider";
import { type AttackRow, compared } from "./row";
import type { Target } from "./target";
import { startTlsProxy } from "./tls-proxy";
import { Visitor } from "./visitor";

const SAVES = 20;

/** A second process on the same database, behind TLS, with an identity provider. */
interface Outside {
  provider: IdentityProvider;
  visitor(): Visitor;
}

/** The path of an address, as a browser that is led there asks for it. */
const pathOf = (address: string, base: string) => {
  const { pathname, search } = new URL(address, base);
  return `${pathname}${search}`;
};

/** Comes back from the identity provider. @returns where the program leads, or the code of what it says there */
async function comeBack({ provider, visitor }: Outside, next: Vouched, browser = visitor()): Promise<string> {
  provider.vouch(next);
  const { csrfToken } = JSON.parse((await browser.send("/api/auth/csrf")).text) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, callbackUrl: "/", json: "true" }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  const begun = await browser.send("/api/auth/signin/oidc", { method: "POST", headers, body });
  const { url } = JSON.parse(begun.text) as { url: string };
  const vouched = await fetch(url, { redirect: "manual" });
  let led = pathOf(vouched.headers.get("location") ?? "", browser.url);
  while (led.startsWith("/api/auth/")) led = pathOf((await browser.send(led)).headers.location ?? "/", browser.url);
  return new URL(led, browser.url).searchParams.get("error") ?? led;
}

async function signingIn(outside: Outside): Promise<AttackRow[]> {
  const who = { account: "shenhe" };
  const attempts: [attempt: string, expected: string, next: Vouched][] = [
    ["somebody of the office, through the identity provider", "/", who],
    ["somebody whom the provider knows and the office does not", "OidcUnregistered", { account: "nobody" }],
    ["an ID token that another key signed", "OAuthCallback", { ...who, forged: true }],
    ["an ID token for another program", "OAuthCallback", { ...who, audience: "another" }],
    ["an ID token without the nonce of this browser", "OAuthCallback", { ...who, withoutNonce: true }],
  ];
  const rows: AttackRow[] = [];
  for (const [attempt, expected, next] of attempts) {
    rows.push(compared(attempt, expected, await comeBack(outside, next)));
  }
  return rows;
}

/** What a browser is given over TLS. */
async function overTls({ visitor }: Outside): Promise<AttackRow[]> {
  const browser = visitor();
  await browser.signIn("shenhe", DEMO_PASSWORD);
  const page = await browser.send("/board");
  const header = (name: string) => String(page.headers[name] ?? "none");
  const policy = header("content-security-policy").includes("upgrade-insecure-requests");
  const named = browser.cookie("__Secure-next-auth.session-token") === "" ? "missing" : "kept";
  return [
    compared("a page over TLS, with a cookie that is sent over TLS only", "200, kept", `${page.status}, ${named}`),
    compared("HSTS of a page", "max-age=31536000", header("strict-transport-security")),
    compared("a page that loads everything over TLS", "true", String(policy)),
  ];
}

async function linesOf({ db }: Target) {
  const { id } = await db.budget.findFirstOrThrow({ where: { status: "draft", department: { code: "202" } } });
  const { line } = await db.$transaction((tx) => readEntryRows(tx, id, null));
  return { id, lines: line };
}

/** One person at both processes in turns, and one line after the other saved by whichever it is. */
async function twoProcesses(target: Target, { visitor }: Outside): Promise<AttackRow[]> {
  const here = await target.signedIn("jingban");
  const there = visitor();
  there.keep("__Secure-next-auth.session-token", here.cookie("next-auth.session-token"));
  const { id, lines } = await linesOf(target);
  let saved = 0;
  for (const [place, row] of lines.slice(0, SAVES).entries()) {
    const changes = [edit("line", row, { amount: row.value.amount + 100 })];
    const input = { budgetId: id, batchId: crypto.randomUUID(), changes };
    const answer = await [here, there][place % 2]?.act("saveEntriesAction", input, { id });
    if ((answer as { ok?: boolean } | null)?.ok) saved++;
  }
  const after = (await linesOf(target)).lines;
  const kept = lines.slice(0, SAVES).filter((row) => {
    return after.find(({ key }) => key === row.key)?.value.amount === row.value.amount + 100;
  });
  const chain = await target.db.$transaction((tx) => verifyChain(tx), { timeout: 60_000 });
  const { csrfToken } = JSON.parse((await here.send("/api/auth/csrf")).text) as { csrfToken: string };
  const open = (await there.send(`/budgets/${id}`)).status;
  const form = { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } };
  await here.send("/api/auth/signout", { ...form, body: new URLSearchParams({ csrfToken, json: "true" }).toString() });
  const over = await there.send("/api/board");
  const tried = Math.min(SAVES, lines.length);
  return [
    compared("a session of one process at the other", "let in", open < 400 ? "let in" : String(open)),
    compared(`${tried} saves at two processes in turns`, `${tried} kept`, `${Math.min(saved, kept.length)} kept`),
    compared("the audit trail after them", "whole", chain.ok ? "whole" : "broken"),
    compared("the session at the other process, after signing out at the first", "401", String(over.status)),
  ];
}

/** What stands before the program and beside it: a proxy with TLS, an identity provider, a second process on one database. */
export async function attackFromOutside(target: Target): Promise<AttackRow[]> {
  const folder = path.join(target.folder, "outside");
  mkdirSync(folder, { recursive: true });
  const [provider, port] = [await startIdentityProvider(), await freePort()];
  const settings = {
    ...{ OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: provider.clientId, OIDC_CLIENT_SECRET: provider.clientSecret },
    ...{ NEXTAUTH_URL: `https://localhost:${port}`, NEXTAUTH_SECRET: sessionSecret(target.folder), TRUST_PROXY: "1" },
  };
  const app = await startTestApp(folder, settings, { demo: false, database: target.serving });
  const proxy = await startTlsProxy(port, Number(new URL(app.url).port));
  const outside = { provider, visitor: () => new Visitor(proxy.url, null, proxy.certificate) };
  try {
    return [...(await overTls(outside)), ...(await signingIn(outside)), ...(await twoProcesses(target, outside))];
  } finally {
    await proxy.close();
    await app.stop();
    await provider.close();
  }
}
