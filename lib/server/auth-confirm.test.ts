import { beforeEach, expect, it } from "vitest";
import { failedAttempts } from "./auth-attempts";
import { confirmPassword } from "./auth-confirm";
import { hashPassword } from "./auth-password";
import { signInWithPassword } from "./auth-sign-in";
import type { SessionUser } from "./session";
import { testDatabase } from "./testing";

const { prisma } = await testDatabase();
const PASSWORD = "正确的-密码-1";
const { id } = await prisma.user.create({
  data: { accountName: "qianfa", displayName: "签发示例", passwordHash: await hashPassword(PASSWORD) },
});

const signer: SessionUser = {
  id,
  address: "192.0.2.1",
  active: true,
  account: "qianfa",
  name: "签发示例",
  memberships: [],
  grants: [],
  office: "department" as const,
  sessionId: crypto.randomUUID(),
  signedInAt: new Date(Date.now() - 3_600_000),
  hasPassword: true,
  mustChangePassword: false,
};
const outside = (minutes: number): SessionUser => ({
  ...signer,
  hasPassword: false,
  signedInAt: new Date(Date.now() - minutes * 60_000),
});

beforeEach(() => prisma.signInAttempt.deleteMany());

it("takes the person's own password, and no other", async () => {
  await expect(confirmPassword(prisma, signer, PASSWORD)).resolves.toBeUndefined();
  await expect(confirmPassword(prisma, signer, "wrong")).rejects.toThrow("密码不正确，请重新输入。");
  await expect(confirmPassword(prisma, signer, "")).rejects.toThrow("密码不正确，请重新输入。");
});

it("counts wrong passwords of this session, and forgets them after the right one", async () => {
  for (let i = 0; i < 4; i++) await confirmPassword(prisma, signer, "wrong").catch(() => {});
  await confirmPassword(prisma, signer, PASSWORD);
  for (let i = 0; i < 5; i++) await confirmPassword(prisma, signer, "wrong").catch(() => {});
  await expect(confirmPassword(prisma, signer, PASSWORD)).rejects.toThrow(
    "密码输错次数过多，请 15 分钟后再试；不记得密码的，请联系管理员重设。",
  );
  const other = { ...signer, sessionId: crypto.randomUUID() };
  await expect(confirmPassword(prisma, other, PASSWORD)).resolves.toBeUndefined();
});

it("lets a signer confirm whatever others type at the sign-in page", async () => {
  for (let i = 0; i < 30; i++) {
    const guess = {
      account: "qianfa",
      password: "wrong",
      address: i < 10 ? "192.0.2.1" : `198.51.100.${i}`,
      device: null,
    };
    await signInWithPassword(prisma, guess, (async () => {}) as never);
  }
  await expect(confirmPassword(prisma, signer, PASSWORD)).resolves.toBeUndefined();
});

it("tells the person of wrong passwords that were typed here", async () => {
  await confirmPassword(prisma, signer, "wrong").catch(() => {});
  const [last] = await failedAttempts(prisma, id, 1);
  expect(last).toMatchObject({ address: "192.0.2.1", place: "confirm" });
});

it("lets a recent sign-in stand for the password of a person who has none", async () => {
  await expect(confirmPassword(prisma, outside(4), "")).resolves.toBeUndefined();
  await expect(confirmPassword(prisma, outside(6), PASSWORD)).rejects.toThrow(
    "您通过统一身份认证登录，没有本系统的密码；请退出后重新登录，并在登录后 5 分钟内办理。",
  );
});

it("does not let an old sign-in do for a person who has a password", async () => {
  const recent = { ...signer, signedInAt: new Date() };
  await expect(confirmPassword(prisma, recent, "wrong")).rejects.toThrow("密码不正确，请重新输入。");
});
