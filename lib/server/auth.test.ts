import { decode } from "next-auth/jwt";
import { expect, it } from "vitest";
import { signInMessage } from "@/lib/domain/labels";
import { authOptions, signInProviders } from "./auth";
import { deviceCookieName } from "./auth-device";
import { hashPassword } from "./auth-password";
import { env } from "./env";
import { currentAccount } from "./session";
import { sessionCookieName } from "./session-cookie";
import { SESSION_SECONDS } from "./session-store";
import { carryCookie, cookies, serveFrom } from "./session-testing";
import { testDatabase } from "./testing";

const { prisma, url } = await testDatabase();
serveFrom(url);
const user = await prisma.user.create({
  data: { accountName: "jingban", displayName: "经办示例", passwordHash: await hashPassword("demo-2024") },
});

const ORIGIN = { address: "192.0.2.1", userAgent: "Mozilla/5.0 示例" };

/** What next-auth calls when the form is sent. */
async function authorize(typed: Record<string, string>): Promise<unknown> {
  const provider = authOptions(ORIGIN).providers.find((one) => one.type === "credentials");
  return provider?.options.authorize(typed, {});
}

it("hands next-auth the person, nothing for a wrong password, and a code when locked", async () => {
  expect(await authorize({ account: "jingban", password: "demo-2024" })).toEqual({ id: user.id, name: "经办示例" });
  carryCookie(null);
  for (let i = 0; i < 5; i++) expect(await authorize({ account: "jingban", password: "x" })).toBeNull();
  await expect(authorize({ account: "jingban", password: "demo-2024" })).rejects.toThrow(/^SignInLocked$/);
  expect(await prisma.signInAttempt.count({ where: { key: "pair:jingban 192.0.2.1" } })).toBe(1);
});

it("knows a browser that signed in before, so that the failures of others do not keep it out", async () => {
  await prisma.signInAttempt.deleteMany();
  carryCookie(null);
  const known = { id: user.id, name: "经办示例" };
  expect(await authorize({ account: "jingban", password: "demo-2024" })).toEqual(known);
  const cookie = (await cookies()).get(deviceCookieName())?.value ?? "";
  expect(await decode({ token: cookie, secret: env().nextauthSecret }).catch(() => null)).toBeNull();
  carryCookie(cookie);
  expect(await currentAccount()).toBeNull();
  for (let i = 0; i < 6; i++) await authorize({ account: "jingban", password: "x" }).catch(() => {});
  await expect(authorize({ account: "jingban", password: "demo-2024" })).rejects.toThrow(/^SignInLocked$/);
  (await cookies()).set(deviceCookieName(), cookie);
  expect(await authorize({ account: "jingban", password: "demo-2024" })).toEqual(known);
});

it("takes a form without its fields for a failure", async () => {
  expect(await authorize({})).toBeNull();
});

it("begins a session at each sign-in, and renews the cookie without beginning another", async () => {
  const jwt = authOptions(ORIGIN).callbacks?.jwt;
  const person = { id: user.id, name: "经办示例" };
  const token = await jwt?.({ token: { name: "经办示例", picture: "p" }, user: person, account: null });
  expect(Object.keys(token ?? {})).toEqual(["sub", "sessionId"]);
  expect(token?.sub).toBe(user.id);
  const session = await prisma.session.findUniqueOrThrow({ where: { id: token?.sessionId ?? "" } });
  expect(session).toMatchObject({ userId: user.id, ...ORIGIN, revokedAt: null });
  expect(session.expiresAt.getTime() - session.signedInAt.getTime()).toBe(28_800_000);
  const renewed = await jwt?.({ token: { ...token, name: "x" }, user: undefined as never, account: null });
  expect(renewed).toEqual({ sub: user.id, sessionId: session.id });
  expect(await prisma.session.count()).toBe(1);
});

it("ends the session of whoever signs out, once, and records both", async () => {
  const { jwt } = authOptions(ORIGIN).callbacks ?? {};
  const token = (await jwt?.({ token: {}, user: { id: user.id }, account: null })) ?? {};
  const signOut = () => authOptions(ORIGIN).events?.signOut?.({ token, session: undefined as never });
  await signOut();
  await signOut();
  const entity = `session:${token.sessionId}`;
  expect(await prisma.session.findFirst({ where: { id: token.sessionId ?? "", revokedAt: null } })).toBeNull();
  expect(
    await prisma.auditEvent.findMany({
      where: { entity },
      orderBy: { seq: "asc" },
      select: { action: true, actorId: true, origin: true },
    }),
  ).toEqual([
    { action: "session.signIn", actorId: user.id, origin: "192.0.2.1" },
    { action: "session.signOut", actorId: user.id, origin: "192.0.2.1" },
  ]);
});

it("lasts a working day, by a cookie that only http may send in the clear", () => {
  expect(SESSION_SECONDS).toBe(28_800);
  expect(authOptions(ORIGIN).session).toEqual({ strategy: "jwt", maxAge: 28_800 });
  expect(authOptions(ORIGIN).pages).toEqual({ signIn: "/login", error: "/login" });
  expect(sessionCookieName()).toBe("next-auth.session-token");
});

it("offers no OIDC without its settings", () => {
  expect(signInProviders()).toEqual({ oidc: false });
  expect(authOptions(ORIGIN).providers.map(({ id }) => id)).toEqual(["credentials"]);
});

it.each([
  ["CredentialsSignin", "账号或密码不正确，请核对后重新输入。"],
  ["SignInLocked", "登录失败次数过多，请 15 分钟后再试，或联系系统管理员。"],
  ["SignInBusy", "现在尝试登录的次数过多，请半分钟后再试。"],
  ["AccountInactive", "账号已停用，请联系系统管理员。"],
  ["OidcUnregistered", "您的统一身份认证账号尚未在本系统登记，请联系部门管理员或系统管理员。"],
  ["OidcNoAccount", "统一身份认证没有给出您的账号，无法登录，请联系系统管理员。"],
  ["SystemError:1a2b3c4d", "系统出错，编号 1a2b3c4d，请稍后重试。"],
  ["OAuthCallback", "登录没有成功，请重试；多次不成功请联系系统管理员。"],
  ["SystemError:请致电 12345", "登录没有成功，请重试；多次不成功请联系系统管理员。"],
  ["toString", "登录没有成功，请重试；多次不成功请联系系统管理员。"],
])("words the code %s", (code, message) => {
  expect(signInMessage(code)).toBe(message);
});
