import { beforeEach, describe, expect, it } from "vitest";
import { failedAttempts } from "./auth-attempts";
import { rememberDevice } from "./auth-device";
import { checkPassword, hashPassword } from "./auth-password";
import { signInWithPassword } from "./auth-sign-in";
import { countAttempt, forgetAccounts, takeTurn } from "./auth-throttle";
import { serveFrom } from "./session-testing";
import { testDatabase } from "./testing";

const { prisma, url } = await testDatabase();
serveFrom(url);
const PASSWORD = "正确的-密码-1";
const passwordHash = await hashPassword(PASSWORD);

beforeEach(async () => {
  waits.length = 0;
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

/** How long each attempt was kept waiting, in milliseconds; nothing really waits. */
const waits: number[] = [];
const wait = async <T>(milliseconds?: number, value?: T): Promise<T> => {
  waits.push(milliseconds ?? 0);
  return value as T;
};

const attempt = (account: string, password = PASSWORD, address = "192.0.2.1", device: string | null = null) =>
  signInWithPassword(prisma, { account, password, address, device }, wait as never);

const idOf = async (accountName: string) => (await prisma.user.findUniqueOrThrow({ where: { accountName } })).id;
const signedInFrom = async (accountName: string, address: string) =>
  prisma.session.create({ data: { userId: await idOf(accountName), address, expiresAt: new Date() } });
const deviceOf = async (accountName: string, before: string | null = null) =>
  rememberDevice(await prisma.user.findUniqueOrThrow({ where: { accountName } }), before);

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

  it("locks an account at one address, and nowhere else", async () => {
    expect((await kinds(6, "jingban", "wrong")).at(-1)).toBe("locked");
    expect((await attempt("jingban", PASSWORD, "192.0.2.2")).kind).toBe("signedIn");
    expect((await attempt("tingyong")).kind).toBe("inactive");
  });

  it("counts a browser that signed in before by itself, and no longer once the password is another", async () => {
    const device = await deviceOf("jingban");
    await kinds(6, "jingban", "wrong");
    expect((await attempt("jingban", PASSWORD, "192.0.2.1", device)).kind).toBe("signedIn");
    const found: string[] = [];
    for (let i = 0; i < 6; i++) found.push((await attempt("jingban", "wrong", `192.0.2.${i}`, device)).kind);
    expect(found).toEqual([...Array(5).fill("refused"), "locked"]);
    const other = { passwordHash: await hashPassword(`${PASSWORD}2`) };
    await prisma.user.update({ where: { accountName: "jingban" }, data: other });
    expect((await attempt("jingban", `${PASSWORD}2`, "192.0.2.1", device)).kind).toBe("locked");
  });

  it("knows a browser for the accounts that it signed in with, and for no other", async () => {
    const both = await deviceOf("tingyong", await deviceOf("jingban"));
    await kinds(6, "jingban", "wrong");
    expect((await attempt("jingban", PASSWORD, "192.0.2.1", both)).kind).toBe("signedIn");
    await kinds(6, "danwei", "wrong");
    expect((await attempt("danwei", PASSWORD, "192.0.2.1", both)).kind).toBe("locked");
    await kinds(6, "jingban", "wrong");
    expect((await attempt("jingban", PASSWORD, "192.0.2.1", `${both.slice(0, -2)}xx`)).kind).toBe("locked");
  });

  /** So many failures lie behind, and the last of those who wait goes on after so many seconds. */
  const slowed = (key: string, attempts: number, seconds: number) =>
    prisma.signInAttempt.create({ data: { key, attempts, lastAt: new Date(Date.now() + seconds * 1000) } });

  it("slows one account down from everywhere where it never signed in, and lets those in who did", async () => {
    await signedInFrom("jingban", "192.0.2.200");
    for (let i = 0; i < 20; i++) await attempt("jingban", "wrong", `198.51.100.${i}`);
    expect(waits).toEqual([]);
    await prisma.signInAttempt.deleteMany();
    await slowed("pace:account:jingban", 20, 9.5);
    expect((await attempt("jingban", "wrong", "198.51.100.20")).kind).toBe("refused");
    expect(waits).toHaveLength(1);
    expect(waits[0]).toBeGreaterThan(10_000);
    expect((await attempt("jingban", PASSWORD, "198.51.100.21")).kind).toBe("busy");
    expect((await attempt("jingban", PASSWORD, "192.0.2.200")).kind).toBe("signedIn");
    expect((await attempt("jingban", PASSWORD, "198.51.100.22", await deviceOf("jingban"))).kind).toBe("signedIn");
    expect(waits).toHaveLength(1);
  });

  it.each(["pace:address:192.0.2.1", "pace:all"])(
    "slows down at %s, and takes no part of what succeeds",
    async (key) => {
      await slowed(key, 300, 10);
      expect((await attempt("jingban")).kind).toBe("signedIn");
      expect(waits).toHaveLength(1);
      const { attempts } = await prisma.signInAttempt.findUniqueOrThrow({ where: { key } });
      expect(attempts).toBe(300);
    },
  );

  it("tells a NUL in an account like any wrong one", async () => {
    expect(await attempt("jing\u0000ban")).toEqual({ kind: "refused" });
  });

  it("remembers wrong passwords by day and address for the person, and none of accounts that there are not", async () => {
    await kinds(7, "jingban", "wrong");
    await attempt("jingban", "wrong", "192.0.2.2");
    await attempt("nobody", "wrong");
    const found = await failedAttempts(prisma, await idOf("jingban"), 10);
    expect(found.map(({ address, place, count }) => [address, place, count])).toEqual([
      ["192.0.2.2", "signIn", 1],
      ["192.0.2.1", "signIn", 7],
    ]);
    expect(await prisma.failedSignIn.count()).toBe(2);
  });
});

describe("takeTurn", () => {
  const pace = { free: 2, seconds: 8 };
  const turns = (count: number) => Promise.all(Array.from({ length: count }, () => takeTurn(prisma, "k", pace)));

  it("lets some through at once and others one after another, however many come at the same moment", async () => {
    const seconds = (await turns(6)).map((turn) => turn && Math.round(turn));
    expect(seconds.toSorted()).toEqual([0, 0, 16, 8, null, null].toSorted());
  });

  it("begins anew after a while without attempts", async () => {
    await turns(4);
    await passMinutes(16);
    expect(await takeTurn(prisma, "k", pace)).toBe(0);
  });
});

describe("forgetAccounts", () => {
  it("opens an account with a new password from everywhere", async () => {
    await kinds(6, "jingban", "wrong");
    for (let i = 0; i < 25; i++) await attempt("jingban", "wrong", `198.51.100.${i}`);
    await forgetAccounts(prisma, ["jingban"]);
    expect((await attempt("jingban")).kind).toBe("signedIn");
    expect((await attempt("jingban", PASSWORD, "198.51.100.99")).kind).toBe("signedIn");
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
