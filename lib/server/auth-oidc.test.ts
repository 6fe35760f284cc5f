import type { OAuthConfig } from "next-auth/providers/oauth";
import { beforeEach, expect, it, vi } from "vitest";
import { authOptions, signInProviders } from "./auth";
import { oidcProvider } from "./auth-oidc";
import { serveFrom } from "./session-testing";
import { testDatabase } from "./testing";

const lines: string[] = [];
vi.mock("./log", async () => {
  const { createLog } = await vi.importActual<typeof import("./log")>("./log");
  const log = createLog("info", { write: (line: string) => void lines.push(line) });
  return { log: () => log };
});

Object.assign(process.env, {
  OIDC_ISSUER: "https://sso.example.gov.cn/",
  OIDC_CLIENT_ID: "budget",
  OIDC_CLIENT_SECRET: "client-secret",
});
const { prisma, url } = await testDatabase();
serveFrom(url);

const numbered = await prisma.user.create({ data: { accountName: "20230147", displayName: "工号示例" } });
const active = await prisma.user.create({ data: { accountName: "jingban", displayName: "经办示例" } });
await prisma.user.create({ data: { accountName: "tingyong", displayName: "停用示例", active: false } });

const ORIGIN = { address: null, userAgent: "" };
const isOidc = (provider: { id: string }): provider is OAuthConfig<unknown> => provider.id === "oidc";
const provider = authOptions(ORIGIN).providers.find(isOidc);

/** Whom next-auth would let in with these claims, or where it sends them. */
async function letIn(claims: object): Promise<unknown> {
  const user = await provider?.profile(claims, {});
  const allowed = user && (await authOptions(ORIGIN).callbacks?.signIn?.({ user, account: null }));
  return allowed === true ? user : allowed;
}

beforeEach(() => void lines.splice(0));

it("offers OIDC with proof key, state and nonce once it is configured", () => {
  expect(signInProviders()).toEqual({ oidc: true });
  expect(provider).toMatchObject({
    wellKnown: "https://sso.example.gov.cn/.well-known/openid-configuration",
    clientId: "budget",
    clientSecret: "client-secret",
    idToken: true,
    checks: ["pkce", "state", "nonce"],
  });
});

it("lets in whom preferred_username names, if there is such an active account", async () => {
  expect(await letIn({ sub: "s1", preferred_username: "jingban" })).toEqual({ id: active.id, name: "经办示例" });
  expect(await letIn({ sub: "s2", preferred_username: "20230147" })).toEqual({ id: numbered.id, name: "工号示例" });
});

it.each([
  [{ sub: "s1", preferred_username: "nobody" }, "OidcUnregistered", "nobody", "unregistered"],
  [{ sub: "s1", preferred_username: "tingyong" }, "AccountInactive", "tingyong", "inactive"],
  [{ sub: "s1", preferred_username: "JINGBAN" }, "OidcUnregistered", "JINGBAN", "noAccountName"],
  [
    { sub: "s1", preferred_username: "jingban@corp.example" },
    "OidcUnregistered",
    "jingban@corp.example",
    "noAccountName",
  ],
  [{ sub: "s1", preferred_username: 7 }, "OidcNoAccount", "7", "noClaim"],
  [{ sub: "jingban" }, "OidcNoAccount", null, "noClaim"],
])("refuses %j with %s, says so in the log and makes no account", async (claims, code, account, outcome) => {
  expect(await letIn(claims)).toBe(`/login?error=${code}`);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 40, account, outcome, claim: "preferred_username", msg: "oidc sign-in" },
  ]);
  expect(await prisma.user.count()).toBe(3);
});

it("names the claims that there are where the one it reads is missing, but not what they say", async () => {
  await letIn({ sub: "s1", employee_no: "20230147" });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ claims: ["sub", "employee_no"] });
  expect(lines[0]).not.toContain("20230147");
});

it("reads another claim where that is set", async () => {
  const profile = oidcProvider({ issuer: "", clientId: "", clientSecret: "", accountClaim: "employee_no" }).profile;
  expect(await profile({ employee_no: " 20230147 ", preferred_username: "jingban" })).toMatchObject({
    id: numbered.id,
  });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: 30, account: " 20230147 ", outcome: "signedIn" });
});
