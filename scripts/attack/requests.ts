import { type AttackRow, compared } from "./row";
import type { Target } from "./target";

const GUARDED = ["x-content-type-options", "content-security-policy"] as const;

async function headers({ visitor }: Target): Promise<AttackRow[]> {
  const browser = visitor();
  const rows: AttackRow[] = [];
  for (const address of ["/api/health", "/api/auth/csrf", "/api/nothing", "/_next/static/nothing.js", "/nothing"]) {
    const answer = await browser.send(address);
    const missing = GUARDED.filter((name) => !answer.headers[name]);
    rows.push(compared(`headers of ${address}`, "both there", missing.length === 0 ? "both there" : `no ${missing}`));
  }
  return rows;
}

async function odd({ url, visitor }: Target): Promise<AttackRow[]> {
  const browser = visitor();
  const evil = `${url}.evil.example/`;
  const rows: AttackRow[] = [];
  for (const address of [
    `/login?callbackUrl=${encodeURIComponent(evil)}`,
    `/api/auth/signin?callbackUrl=${encodeURIComponent(evil)}`,
    `/api/auth/signout?callbackUrl=${encodeURIComponent("http://[")}`,
    "/login?next=%00",
    "/budgets/%00",
    "/api/auth/callback/credentials?callbackUrl=%00",
  ]) {
    const { status } = await browser.send(address);
    rows.push({ attempt: `GET ${address}`, expected: "below 500", outcome: String(status), held: status < 500 });
  }
  for (const [method, expected] of [
    ["TRACE", "405"],
    // Node reads no such method.
    ["TRACK", "400"],
    ["PROPFIND", "405"],
  ] as const) {
    const { status } = await browser.send("/login", { method });
    rows.push(compared(`${method} /login`, expected, String(status)));
  }
  const cookie = await browser.send(`/api/auth/signin?callbackUrl=${encodeURIComponent(evil)}`);
  const told = [cookie.headers.location ?? "", ...(cookie.headers["set-cookie"] ?? [])].join(" ");
  rows.push(compared("a foreign address to return to", "not kept", told.includes("evil") ? told : "not kept"));
  return rows;
}

async function nul({ visitor }: Target): Promise<AttackRow[]> {
  const outcome = await visitor().signIn("jing\u0000ban", "wrong");
  return [compared("an account with a NUL at the sign-in page", "CredentialsSignin", outcome)];
}

async function forgedHost({ url, signedIn }: Target): Promise<AttackRow[]> {
  const clerk = await signedIn("jingban");
  const forged = { origin: "http://evil.example", "x-forwarded-host": "evil.example", "next-action": "0".repeat(42) };
  const sent = { method: "POST", headers: { ...forged, "content-type": "text/plain;charset=UTF-8" }, body: "[]" };
  const { status } = await clerk.send("/account", sent);
  return [
    compared(`an action from a foreign page that names its own host to ${new URL(url).host}`, "403", String(status)),
  ];
}

/** Requests that no browser of the program sends. */
export async function attackWithRequests(target: Target): Promise<AttackRow[]> {
  return [...(await headers(target)), ...(await odd(target)), ...(await nul(target)), ...(await forgedHost(target))];
}
