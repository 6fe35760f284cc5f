import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { verifyChain } from "@/lib/server/audit-verify";
import { signInWithPassword } from "@/lib/server/auth-sign-in";
import { openDatabase } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { carryCookie, carryHeaders, serveFrom, signInAs } from "@/lib/server/session-testing";
import { setupState } from "@/lib/server/setup-state";
import { emptyTrail, testDatabase } from "@/lib/server/testing";
import { completeOfficeAction, setUpAction } from "./actions";
import { createAdministrator } from "./administrators";
import { readFirstSteps } from "./data";
import { setUp } from "./mutations";

const { prisma, url } = await testDatabase({ office: null });
serveFrom(url);

const folder = mkdtempSync(path.join(tmpdir(), "setup-"));
afterAll(() => rmSync(folder, { recursive: true }));
const CODE = "ABCD-EFGH-JKMN";
const FILE = path.join(folder, "setup-code");
Object.assign(env(), { setupCode: CODE, setupCodeFile: FILE });

const PASSWORD = "临江-Spring-2027";
const OFFICE = {
  ...{ kind: "bureau", name: "临江县财政局", region: "临江县", fiscalYear: "2027", edition: "chongqing-2024" },
  departmentCode: "",
};
const WHOLE = { ...OFFICE, code: CODE, account: "20270001", person: "管理示例", password: PASSWORD, again: PASSWORD };
const SINGLE = { ...WHOLE, kind: "department", name: "临江县第一中学", departmentCode: "301" };

/** What the person is told; null when it was done. */
function told(result: Awaited<ReturnType<typeof setUpAction>>) {
  return result.ok ? null : (result.error.fields ?? result.error.message);
}

const everything = async () => ({
  office: await prisma.office.findFirst({ omit: { createdAt: true } }),
  departments: await prisma.department.findMany({ select: { code: true, name: true, region: true } }),
  users: await prisma.user.findMany({ select: { accountName: true, mustChangePassword: true, memberships: true } }),
});

beforeEach(async () => {
  await emptyTrail(prisma);
  await prisma.user.deleteMany();
  await prisma.department.deleteMany();
  await prisma.office.deleteMany();
  await prisma.signInAttempt.deleteMany();
  writeFileSync(FILE, CODE);
  carryCookie(null);
  carryHeaders({ "x-socket-address": "192.0.2.1" });
});

describe("the set-up", () => {
  it("makes the bureau and its administrator, who can sign in, and takes the code away", async () => {
    expect(told(await setUpAction(WHOLE))).toBeNull();
    const { office, departments, users } = await everything();
    expect(office).toEqual({
      ...{ id: 1, kind: "bureau", name: "临江县财政局", region: "临江县", fiscalYear: 2027, edition: "chongqing-2024" },
    });
    expect(departments).toEqual([]);
    expect(users).toMatchObject([
      {
        ...{ accountName: "20270001", mustChangePassword: false },
        memberships: [{ role: "systemAdministrator", departmentId: null, sectionId: null, unitCode: null }],
      },
    ]);
    const attempt = { account: "20270001", password: PASSWORD, address: "192.0.2.1", device: null };
    expect((await signInWithPassword(prisma, attempt)).kind).toBe("signedIn");
    expect(existsSync(FILE)).toBe(false);
    const [event] = await prisma.auditEvent.findMany({ include: { actor: true } });
    expect(event).toMatchObject({
      ...{ action: "office.setUp", entity: "office", origin: "192.0.2.1", actor: { accountName: "20270001" } },
      after: { officeKind: "bureau", name: "临江县财政局", fiscalYear: 2027, account: "20270001" },
    });
    expect(JSON.stringify(event?.after)).not.toContain(PASSWORD);
  });

  it("makes the department that prepares for itself", async () => {
    expect(told(await setUpAction(SINGLE))).toBeNull();
    const { office, departments } = await everything();
    const events = await prisma.auditEvent.findMany({ orderBy: { seq: "asc" } });
    expect(events.map(({ action, origin }) => [action, origin])).toEqual([
      ["office.setUp", "192.0.2.1"],
      ["departments.create", "192.0.2.1"],
    ]);
    expect(office).toMatchObject({ kind: "department", name: "临江县第一中学" });
    expect(departments).toEqual([{ code: "301", name: "临江县第一中学", region: "临江县" }]);
  });

  it.each([
    [{ departmentCode: "" }, { departmentCode: "请输入部门编码" }],
    [{ departmentCode: "3A1" }, { departmentCode: "部门编码应为 3 至 6 位数字" }],
    [{ name: " " }, { name: "请输入全称" }],
    [{ region: "" }, { region: "请输入地区，如“XX区”" }],
    [{ fiscalYear: "27" }, { fiscalYear: "编制年度应为四位年份，如 2027" }],
    [{ edition: "beijing-2024" }, { edition: "请选择公开套表版式" }],
    [{ again: "other" }, { again: "两次输入的密码不一致" }],
    [
      { password: "short", again: "short" },
      { password: "密码至少 12 位；含大写字母、小写字母、数字、符号中的三类时，至少 10 位。" },
    ],
  ])("is refused with %j, and nothing is made", async (wrong, fields) => {
    expect(told(await setUpAction({ ...SINGLE, ...wrong }))).toEqual(fields);
    expect(await everything()).toEqual({ office: null, departments: [], users: [] });
    expect(existsSync(FILE)).toBe(true);
  });

  it("takes the code however it is typed, and locks out whoever guesses, nobody else", async () => {
    for (let i = 0; i < 5; i++) {
      expect(told(await setUpAction({ ...WHOLE, code: "guess" }))).toBe("设置码不正确，请核对启动程序时显示的设置码。");
    }
    expect(told(await setUpAction(WHOLE))).toBe("设置码输错次数过多，请 15 分钟后再试。");
    expect(await setupState(prisma)).toBe("everything");
    carryHeaders({ "x-socket-address": "192.0.2.2" });
    expect(told(await setUpAction({ ...WHOLE, code: " abcdefgh jkmn" }))).toBeNull();
  });

  it("is not there without a code", async () => {
    Object.assign(env(), { setupCode: null });
    expect(told(await setUpAction(WHOLE))).toBe("这次启动没有给出设置码，请重新启动程序，再输入启动时显示的设置码。");
    Object.assign(env(), { setupCode: CODE });
  });

  it("is done once", async () => {
    expect(told(await setUpAction(WHOLE))).toBeNull();
    const done = "初始设置已经完成（可能刚刚由另一人完成），请直接登录。";
    expect(told(await setUpAction({ ...SINGLE, account: "another" }))).toBe(done);
    expect(await prisma.user.count()).toBe(1);
    expect(await prisma.department.count()).toBe(0);
  });

  it("is won by one of two at the same time, and the other is told", async () => {
    const other = openDatabase(url, 2);
    const office = { ...OFFICE, kind: "bureau" as const, fiscalYear: 2027 };
    const person = (account: string) => ({ account, person: "管理示例", password: PASSWORD });
    try {
      const ends = await Promise.allSettled([
        setUp(prisma, office, person("first"), null),
        setUp(other, { ...office, name: "临江县另一财政局" }, person("second"), null),
      ]);
      const refused = ends.filter((end) => end.status === "rejected");
      expect(refused.map(({ reason }) => reason.message)).toEqual([
        "初始设置已经完成（可能刚刚由另一人完成），请直接登录。",
      ]);
    } finally {
      await other.$disconnect();
    }
    expect(await prisma.user.count()).toBe(1);
    expect(await prisma.office.count()).toBe(1);
    expect(await prisma.auditEvent.count()).toBe(1);
    expect(await verifyChain(prisma)).toMatchObject({ ok: true, events: 1 });
  });
});

describe("with an administrator from the command line", () => {
  beforeEach(() => createAdministrator(prisma, { account: "yunwei", person: "运维示例", password: PASSWORD }));
  const administrator = () =>
    prisma.user.update({ where: { accountName: "yunwei" }, data: { mustChangePassword: false } });

  it("only the office is asked, of this administrator", async () => {
    expect(await setupState(prisma)).toBe("office");
    expect(told(await setUpAction({ ...WHOLE }))).toBe("初始设置已经完成（可能刚刚由另一人完成），请直接登录。");
    expect(await completeOfficeAction(OFFICE)).toMatchObject({ error: { code: "signedOut" } });
    await signInAs((await administrator()).id);
    expect(told(await completeOfficeAction(OFFICE))).toBeNull();
    expect(await setupState(prisma)).toBe("done");
    expect(existsSync(FILE)).toBe(false);
    expect(told(await completeOfficeAction(OFFICE))).toBe("初始设置已经完成（可能刚刚由另一人完成），请直接登录。");
    const [event] = await prisma.auditEvent.findMany({ where: { action: "office.setUp" }, include: { actor: true } });
    expect(event).toMatchObject({ origin: "192.0.2.1", actor: { accountName: "yunwei" } });
  });
});

it("names what is still to be done, until there is a budget", async () => {
  expect(await readFirstSteps(prisma)).toBeNull();
  await setUpAction(SINGLE);
  const steps = { kind: "department", fiscalYear: 2027, structure: false, people: false, budgets: false };
  expect(await readFirstSteps(prisma)).toEqual(steps);
  const department = await prisma.department.findUniqueOrThrow({ where: { code: "301" } });
  const { id: departmentId, name: departmentName, code: departmentCode, region } = department;
  await prisma.unit.create({ data: { departmentId, code: "301001", name: "本级", kind: "institution" } });
  expect(await readFirstSteps(prisma)).toEqual({ ...steps, structure: true });
  const memberships = { create: { departmentId, role: "clerk" as const } };
  await prisma.user.create({ data: { accountName: "jingban", displayName: "经办示例", memberships } });
  expect(await readFirstSteps(prisma)).toEqual({ ...steps, structure: true, people: true });
  const facts = { departmentId, departmentName, departmentCode, region, fiscalYear: 2027, edition: "chongqing-2024" };
  await prisma.budget.create({ data: facts });
  expect(await readFirstSteps(prisma)).toBeNull();
  await prisma.budget.deleteMany();
  await prisma.unit.deleteMany();
});
