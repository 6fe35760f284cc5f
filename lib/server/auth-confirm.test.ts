import { beforeEach, expect, it } from "vitest";
import { confirmPassword } from "./auth-confirm";
import { hashPassword } from "./auth-password";
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

it("counts wrong passwords with those of signing in, and forgets them after the right one", async () => {
  for (let i = 0; i < 4; i++) await confirmPassword(prisma, signer, "wrong").catch(() => {});
  await confirmPassword(prisma, signer, PASSWORD);
  for (let i = 0; i < 5; i++) await confirmPassword(prisma, signer, "wrong").catch(() => {});
  await expect(confirmPassword(prisma, signer, PASSWORD)).rejects.toThrow(
    "密码输错次数过多，请 15 分钟后再试，或联系系统管理员。",
  );
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
