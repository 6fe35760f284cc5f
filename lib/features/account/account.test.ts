import { beforeEach, expect, it } from "vitest";
import { checkPassword, hashPassword } from "@/lib/server/auth-password";
import { signInWithPassword } from "@/lib/server/auth-sign-in";
import { currentUser } from "@/lib/server/session";
import { carryCookie, sealSession, serveFrom } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment } from "../budgets/testing";
import { changePasswordAction, endSessionsAction } from "./actions";
import { browserWords } from "./browser";
import { loadAccount } from "./loaders";

const { prisma, url } = await testDatabase();
serveFrom(url);
const OLD = "old-password-of-mine";
const NEW = "风吹稻花香两岸我家就在岸上住";
const passwordHash = await hashPassword(OLD);
const { users } = await createDepartment(prisma, "202", ["clerk", "reviewer"]);
const id = users.clerk ?? "";
let here = "";
let elsewhere = "";

beforeEach(async () => {
  await prisma.session.deleteMany();
  await prisma.signInAttempt.deleteMany();
  await prisma.failedSignIn.deleteMany();
  await prisma.user.update({ where: { id }, data: { passwordHash, mustChangePassword: false } });
  here = await sealSession(id);
  elsewhere = await sealSession(id);
  carryCookie(here);
});

const change = (current: string, next: string, again = next) => changePasswordAction({ current, next, again });
const problem = async (...typed: [string, string, string?]) => {
  const result = await change(...typed);
  return result.ok ? null : (Object.values(result.error.fields ?? {})[0] ?? result.error.message);
};

it("replaces the password, ends every other session and records both", async () => {
  const events = await prisma.auditEvent.count();
  expect(await change(OLD, NEW)).toEqual({ ok: true, data: null });
  const stored = await prisma.user.findUniqueOrThrow({ where: { id } });
  expect(await checkPassword(stored.passwordHash, NEW)).toBe(true);
  expect((await currentUser())?.id).toBe(id);
  carryCookie(elsewhere);
  expect(await currentUser()).toBeNull();
  const recorded = await prisma.auditEvent.findMany({ orderBy: { seq: "asc" }, skip: events });
  expect(recorded.map(({ action }) => action)).toEqual(["account.changePassword", "session.revoke"]);
  expect(JSON.stringify(recorded, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
    "argon2",
  );
});

it.each<[string, string, string | undefined, string]>([
  ["wrong", NEW, undefined, "密码不正确，请重新输入。"],
  [OLD, OLD, undefined, "新密码不能与现在的密码相同。"],
  [OLD, "short", undefined, "密码至少 12 位；含大写字母、小写字母、数字、符号中的三类时，至少 10 位。"],
  [OLD, NEW, "other", "两次输入的新密码不一致"],
  ["", NEW, undefined, "请输入现在的密码"],
])("refuses %j → %j", async (current, next, again, message) => {
  expect(await problem(current, next, again)).toBe(message);
  const stored = await prisma.user.findUniqueOrThrow({ where: { id } });
  expect(stored.passwordHash).toBe(passwordHash);
});

it("opens everything again once an initial password is replaced", async () => {
  await prisma.user.update({ where: { id }, data: { mustChangePassword: true } });
  expect(await currentUser()).toBeNull();
  expect((await loadAccount()).user.mustChangePassword).toBe(true);
  await change(OLD, NEW);
  expect((await currentUser())?.id).toBe(id);
});

it("lists the own sessions that count, and ends one or all others", async () => {
  const foreign = await prisma.session.create({
    data: { userId: users.reviewer ?? "", expiresAt: new Date(Date.now() + 60_000) },
  });
  const { sessions } = await loadAccount();
  expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
  expect(await endSessionsAction({ session: foreign.id })).toEqual({ ok: true, data: 0 });
  expect(await endSessionsAction({ session: null })).toEqual({ ok: true, data: 1 });
  expect((await loadAccount()).sessions.map(({ current }) => current)).toEqual([true]);
  expect(await endSessionsAction({ session: sessions.find(({ current }) => current)?.id })).toEqual({
    ok: true,
    data: 1,
  });
  expect(await endSessionsAction({ session: null })).toMatchObject({ error: { code: "signedOut" } });
});

it("shows wrong passwords, whoever typed them, and where from", async () => {
  expect((await loadAccount()).failed).toEqual([]);
  await change("wrong", NEW);
  const guess = { account: "clerk-202", password: "wrong", address: "203.0.113.7", device: null };
  await signInWithPassword(prisma, guess);
  const { failed } = await loadAccount();
  expect(failed.map(({ address, place, count }) => [address, place, count])).toEqual([
    ["203.0.113.7", "signIn", 1],
    ["", "confirm", 1],
  ]);
});

it.each([
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/147.0.0.0 Safari/537.36",
    "Chrome 147（Windows）",
  ],
  ["Mozilla/5.0 (Windows NT 10.0) Chrome/108.0.0.0 Safari/537.36 Edg/108.0", "Edge 108（Windows）"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox 140（Linux）"],
  ["", "其他浏览器"],
])("calls %j %s", (userAgent, words) => {
  expect(browserWords(userAgent)).toBe(words);
});
