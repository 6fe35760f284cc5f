import type { OAuthConfig } from "next-auth/providers/oauth";
import { expect, it } from "vitest";
import { authOptions, signInProviders } from "./auth";
import { serveFrom } from "./session-testing";
import { testDatabase } from "./testing";

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

/** Whom next-auth would let in with these claims; null for a refusal. */
async function letIn(claims: object): Promise<unknown> {
  const user = await provider?.profile(claims, {});
  const allowed = user && (await authOptions(ORIGIN).callbacks?.signIn?.({ user, account: null }));
  return allowed ? user : null;
}

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
  { sub: "s1", preferred_username: "nobody" },
  { sub: "s1", preferred_username: "tingyong" },
  { sub: "jingban" },
  { sub: "s1", preferred_username: 7 },
  { sub: "s1", preferred_username: "JINGBAN" },
])("refuses %j and makes no account", async (claims) => {
  expect(await letIn(claims)).toBeNull();
  expect(await prisma.user.count()).toBe(3);
});
