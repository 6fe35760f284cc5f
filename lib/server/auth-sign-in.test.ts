import { beforeEach, describe, expect, it } from "vitest";
import { checkPassword, hashPassword } from "./auth-password";
import { signInWithPassword } from "./auth-sign-in";
import { countAttempt } from "./auth-throttle";
import { testDatabase } from "./testing";

const { prisma } = await testDatabase();
const PASSWORD = "正确的-密码-1";
const passwordHash = await hashPassword(PASSWORD);

beforeEach(async () => {
  await prisma.signInAttempt.deleteMany();
  await prisma.user.deleteMany();
  await prisma.user.createMany({
    data: [
      { accountName: "jingban", displayName: "经办示例", passwordHash },
      { accountName: "tingyong", displayName: "停用示例", passwordHash, active: false },
      { accountName: "danwei", displayName: "统一认证示例", passwordHash: null },
    ],
  });
});

const attempt = (account: string, password = PASSWORD, address = "192.0.2.1") =>
  signInWithPassword(prisma, { account, password, address });

const kinds = async (count: number, account: string, password: string) => {
  const found: string[] = [];
  for (let i = 0; i < count; i++) found.push((await attempt(account, password)).kind);
  return found;
};

const passMinutes = (minutes: number) =>
  prisma.$executeRaw`UPDATE sign_in_attempt SET last_at = last_at - make_interval(mins => ${minutes}::int)`;

describe("signInWithPassword", () => {
  it("lets a person in and forgets the failures before", async () => {
    const { id } = await prisma.user.findUniqueOrThrow({ where: { accountName: "jingban" } });
    expect(await kinds(4, "jingban", "wrong")).toEqual(["refused", "refused", "refused", "refused"]);
    expect(await attempt(" jingban ")).toEqual({ kind: "signedIn", userId: id, name: "经办示例" });
    expect(await kinds(5, "jingban", "wrong")).toEqual(Array(5).fill("refused"));
  });

  it("refuses a wrong password, an unknown account and an account without a password alike", async () => {
    expect(await attempt("jingban", "wrong")).toEqual({ kind: "refused" });
    expect(await attempt("nobody")).toEqual({ kind: "refused" });
    expect(await attempt("danwei")).toEqual({ kind: "refused" });
  });

  it("refuses empty and overlong input without counting it", async () => {
    expect(await attempt("", PASSWORD)).toEqual({ kind: "refused" });
    expect(await attempt("jingban", "")).toEqual({ kind: "refused" });
    expect(await attempt("a".repeat(65))).toEqual({ kind: "refused" });
    expect(await prisma.signInAttempt.count()).toBe(0);
  });

  it("tells a closed account only to who knows its password", async () => {
    expect(await attempt("tingyong", "wrong")).toEqual({ kind: "refused" });
    expect(await attempt("tingyong")).toEqual({ kind: "inactive" });
  });

  it.each(["jingban", "nobody"])("locks %s after five failures, against the right password too", async (account) => {
    expect(await kinds(6, account, "wrong")).toEqual([...Array(5).fill("refused"), "locked"]);
    expect(await attempt(account)).toEqual({ kind: "locked" });
  });

  it("opens again fifteen minutes after the refusal; trying in between does not prolong it", async () => {
    await kinds(6, "jingban", "wrong");
    await passMinutes(14);
    expect(await attempt("jingban")).toEqual({ kind: "locked" });
    await passMinutes(2);
    expect((await attempt("jingban")).kind).toBe("signedIn");
  });

  it("lets no more than five of many guesses at once through to the password", async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, (_, i) => attempt("jingban", `guess ${i}`)));
    expect(outcomes.filter(({ kind }) => kind === "refused")).toHaveLength(5);
    expect(outcomes.filter(({ kind }) => kind === "locked")).toHaveLength(15);
  });

  it("locks an address that fails with many accounts, and no other address", async () => {
    await prisma.signInAttempt.create({ data: { key: "address:192.0.2.1", attempts: 50, lastAt: new Date() } });
    expect(await attempt("jingban")).toEqual({ kind: "locked" });
    expect((await attempt("jingban", PASSWORD, "192.0.2.2")).kind).toBe("signedIn");
  });

  it("does not count successes against an address", async () => {
    for (let i = 0; i < 3; i++) await attempt("jingban");
    expect(await prisma.signInAttempt.findMany({ select: { key: true, attempts: true } })).toEqual([
      { key: "address:192.0.2.1", attempts: 0 },
    ]);
  });
});

describe("countAttempt", () => {
  it("starts anew when the attempts before are older than the limit's time", async () => {
    const limit = { attempts: 2, minutes: 15 };
    expect(await countAttempt(prisma, "k", limit)).toBe(true);
    expect(await countAttempt(prisma, "k", limit)).toBe(true);
    await passMinutes(16);
    expect(await countAttempt(prisma, "k", limit)).toBe(true);
    expect(await countAttempt(prisma, "k", limit)).toBe(true);
    expect(await countAttempt(prisma, "k", limit)).toBe(false);
  });
});

describe("checkPassword", () => {
  it("does the work of a check without a stored password as well, and fails", async () => {
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await checkPassword(passwordHash, PASSWORD)).toBe(true);
    expect(await checkPassword(passwordHash, `${PASSWORD} `)).toBe(false);
    expect(await checkPassword(null, PASSWORD)).toBe(false);
  });
});
