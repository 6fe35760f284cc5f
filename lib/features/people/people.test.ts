import { beforeEach, describe, expect, it } from "vitest";
import { ACCOUNT_RULE } from "@/lib/domain/access/account";
import { verifyChain } from "@/lib/server/audit-verify";
import { checkPassword, hashPassword } from "@/lib/server/auth-password";
import { signInWithPassword } from "@/lib/server/auth-sign-in";
import { live } from "@/lib/server/session-store";
import { sealSession, serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment } from "../budgets/testing";
import {
  createPersonAction,
  grantRoleAction,
  renamePersonAction,
  setActiveAction,
  setFirstPasswordAction,
  signOutPersonAction,
  withdrawRoleAction,
} from "./actions";
import { findAdministered, loadAdministered, loadPeople, loadPerson } from "./loaders";
import { readConditions } from "./schema";

const { prisma, url } = await testDatabase();
serveFrom(url);
const home = await createDepartment(prisma, "202", ["administrator", "clerk", "reviewer"]);
const away = await createDepartment(prisma, "301", ["administrator", "clerk"]);
const department = home.id;
await prisma.unit.create({
  data: { departmentId: department, code: "202001", name: "办公室", kind: "administrative" },
});
const PASSWORD = "第一次用的密码请尽快修改";
const person = home.users.clerk ?? "";

beforeEach(async () => {
  await signInAs(home.users.administrator ?? "");
});

const message = (result: { ok: boolean; error?: { message: string; fields?: Record<string, string> } }) =>
  Object.values(result.error?.fields ?? {})[0] ?? result.error?.message ?? null;
const place = `department:${department}`;
const newcomer = { place, account: "xinren", name: "新人示例", role: "clerk", unit: "202001", password: PASSWORD };
const found = async (query: Record<string, string> = {}, page = 1) =>
  loadPeople({ ...readConditions(query), departmentId: query.department ?? null, page });
async function named(account: string) {
  const person = (await found({ text: account })).people.find((one) => one.account === account);
  return person && loadPerson(person.id);
}

describe("an account", () => {
  it("is made with a role and a password that must be replaced", async () => {
    expect(await createPersonAction(newcomer)).toEqual({ ok: true, data: null });
    const made = await named("xinren");
    expect(made).toMatchObject({ name: "新人示例", active: true, hasPassword: true, mustChangePassword: true });
    expect(made?.roles).toMatchObject([{ role: "clerk", place: "示例部门 202 202001 办公室" }]);
    expect(message(await createPersonAction(newcomer))).toBe(
      "账号“xinren”已被使用；如是同一个人，请改用“授予角色”，否则请换一个账号。",
    );
    const [event] = await prisma.auditEvent.findMany({ orderBy: { seq: "desc" }, take: 1 });
    expect(event).toMatchObject({ action: "people.create", actorId: home.users.administrator });
    expect(JSON.stringify(event?.after)).not.toContain(PASSWORD);
  });

  it("may be a staff or telephone number", async () => {
    expect(await createPersonAction({ ...newcomer, account: " 20230147 " })).toEqual({ ok: true, data: null });
    expect((await named("20230147"))?.name).toBe("新人示例");
  });

  it.each([
    [{ account: "X" }, `账号应为 ${ACCOUNT_RULE}。`],
    [{ name: " " }, "请输入姓名"],
    [{ role: "owner" }, "请选择角色"],
    [{ unit: "202009" }, "本部门没有单位 202009，请先在“单位”中新增。"],
    [{ role: "budgetOfficer", unit: "" }, "预算股面向全部部门，范围只能是“全部部门”。"],
    [{ role: "reviewer" }, "只有经办可以限定在一个单位，其他角色面向整个部门。"],
    [{ password: "short" }, "密码至少 12 位；含大写字母、小写字母、数字、符号中的三类时，至少 10 位。"],
  ])("is refused with %j", async (fields, expected) => {
    expect(message(await createPersonAction({ ...newcomer, account: "another", ...fields }))).toBe(expected);
    expect(await prisma.user.count({ where: { accountName: "another" } })).toBe(0);
  });

  it("loses its sessions when it is closed, and when it is given a password", async () => {
    const alive = () => prisma.session.count({ where: { userId: person, ...live() } });
    await sealSession(person);
    expect(await setActiveAction({ department, person, active: false })).toEqual({ ok: true, data: null });
    expect(await alive()).toBe(0);
    await setActiveAction({ department, person, active: true });
    await sealSession(person);
    await prisma.user.update({ where: { id: person }, data: { passwordHash: await hashPassword("x") } });
    expect(await setFirstPasswordAction({ department, person, password: PASSWORD })).toEqual({ ok: true, data: null });
    expect(await alive()).toBe(0);
    const stored = await prisma.user.findUniqueOrThrow({ where: { id: person } });
    expect(stored.mustChangePassword).toBe(true);
    expect(await checkPassword(stored.passwordHash, PASSWORD)).toBe(true);
    await sealSession(person);
    await signOutPersonAction({ department, person });
    expect(await alive()).toBe(0);
  });

  it("shows who keeps it the wrong passwords that were typed for it", async () => {
    const guess = { account: "clerk-202", password: "wrong", address: "203.0.113.7", device: null };
    await signInWithPassword(prisma, guess);
    expect((await loadPerson(person)).failed).toMatchObject([{ address: "203.0.113.7", place: "signIn", count: 1 }]);
  });

  it("is warned of where somebody else of the department has the same name, and not refused", async () => {
    const twin = { ...newcomer, account: "tongming", name: "示例 reviewer", unit: "" };
    expect(await createPersonAction(twin)).toEqual({ ok: true, data: null });
    const warning = "本部门还有同名人员（账号 reviewer-202），请核对是否为同一人；可在姓名后注明以便区分。";
    expect((await named("tongming"))?.warnings).toEqual([warning]);
    await prisma.user.delete({ where: { accountName: "tongming" } }).catch(() => {});
  });

  it("is renamed once, and the change stands in the trail", async () => {
    const events = await prisma.auditEvent.count();
    await renamePersonAction({ department, person, name: "经办改名" });
    await renamePersonAction({ department, person, name: "经办改名" });
    expect((await named("clerk-202"))?.name).toBe("经办改名");
    expect(await prisma.auditEvent.count()).toBe(events + 1);
  });
});

describe("roles", () => {
  it("are given and taken back, with a warning where two steps come into one hand", async () => {
    const grant = { place, account: "clerk-202", role: "reviewer", unit: "" };
    expect(await grantRoleAction(grant)).toEqual({ ok: true, data: null });
    expect(message(await grantRoleAction(grant))).toBe("这个人员已经有这个角色，不需要重复授予。");
    const held = await named("clerk-202");
    expect(held?.warnings).toEqual(["同时担任经办和审核，不符合不相容岗位相分离；同一份预算中只能办理其中一步。"]);
    const membership = held?.roles.find(({ role }) => role === "reviewer")?.membershipId;
    expect(await withdrawRoleAction({ department, membership })).toEqual({ ok: true, data: null });
    expect(message(await withdrawRoleAction({ department, membership }))).toBe("这个角色已经收回，请刷新页面。");
    expect((await named("clerk-202"))?.warnings).toEqual([]);
  });

  it("of administration and of budgets are not held together", async () => {
    expect(message(await grantRoleAction({ place, account: "clerk-202", role: "administrator", unit: "" }))).toBe(
      "管理员不能兼任预算岗位，请先收回其他角色，或另设账号。",
    );
  });
});

describe("the limits of administration", () => {
  const OWN = "不能修改自己的账号和角色，请由另一位部门管理员或系统管理员办理。";

  it("are the administrator's own account", async () => {
    const self = { department, person: home.users.administrator };
    expect(message(await setActiveAction({ ...self, active: false }))).toBe(OWN);
    expect(message(await setFirstPasswordAction({ ...self, password: PASSWORD }))).toBe(OWN);
    expect(message(await grantRoleAction({ place, account: "administrator-202", role: "auditor", unit: "" }))).toBe(
      OWN,
    );
    const own = (await named("administrator-202"))?.roles[0]?.membershipId;
    expect(message(await withdrawRoleAction({ department, membership: own }))).toBe(OWN);
  });

  it("are other departments: their people, and accounts that work there too", async () => {
    const foreign = away.users.clerk ?? "";
    expect(message(await setActiveAction({ department: away.id, person: foreign, active: false }))).toBe(
      "您在该部门没有角色，请联系系统管理员",
    );
    expect(message(await setActiveAction({ department, person: foreign, active: false }))).toBe(
      "本部门没有这个人员，请刷新后重新选择。",
    );
    const data = { userId: foreign, departmentId: department, role: "auditor" } as const;
    await prisma.user.update({ where: { id: foreign }, data: { homeId: away.id } });
    await prisma.membership.create({ data });
    expect(message(await setFirstPasswordAction({ department, person: foreign, password: PASSWORD }))).toBe(
      "这个账号还在其他部门（示例部门 301）任职，请由该账号所在部门的管理员或系统管理员办理；本部门的角色可以收回。",
    );
    const theirs = await prisma.membership.findFirstOrThrow({ where: { userId: foreign, departmentId: away.id } });
    expect(message(await withdrawRoleAction({ department, membership: theirs.id }))).toBe(
      "这个角色已经收回，请刷新页面。",
    );
  });

  it("are pages that nobody else finds", async () => {
    expect((await loadAdministered()).map(({ code }) => code)).toEqual(["202"]);
    await expect(findAdministered("301")).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
    await signInAs(home.users.reviewer ?? "");
    await expect(findAdministered(undefined)).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
    await expect(found()).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
  });

  it("leave the chain whole", async () => {
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });
});
