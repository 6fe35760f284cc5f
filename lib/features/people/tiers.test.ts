import { beforeEach, describe, expect, it } from "vitest";
import type { Role } from "@/generated/prisma/client";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment } from "../budgets/testing";
import {
  createPersonAction,
  grantRoleAction,
  setActiveAction,
  setFirstPasswordAction,
  signOutPersonAction,
  withdrawRoleAction,
} from "./actions";
import { withdrawRole } from "./grants";
import { loadGrantChoices, loadPeople, loadPerson } from "./loaders";
import { readConditions } from "./schema";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
const home = await createDepartment(prisma, "202", ["systemAdministrator", "administrator", "clerk"]);
const away = await createDepartment(prisma, "301", ["administrator", "clerk"]);
const section = await prisma.businessSection.create({
  data: { name: "教科文股", departments: { connect: { id: home.id } } },
});
const root = home.users.systemAdministrator ?? "";
const OK = { ok: true, data: null };

beforeEach(() => signInAs(root));

const message = (result: { ok: boolean; error?: { message: string; fields?: Record<string, string> } }) =>
  Object.values(result.error?.fields ?? {})[0] ?? result.error?.message ?? null;

async function account(name: string, roles: { role: Role; departmentId?: string | null }[] = []): Promise<string> {
  const data = { accountName: name, displayName: `示例 ${name}`, memberships: { create: roles } };
  return (await prisma.user.create({ data })).id;
}

const grant = (name: string, role: Role, place: string) => grantRoleAction({ account: name, role, place, unit: "" });
const held = async (id: string) => (await loadPerson(id)).roles.map(({ role, place }) => [role, place]);

describe("a system administrator", () => {
  it("gives roles in a department, in a 归口 and everywhere, each in its place", async () => {
    const reviewer = await account("yewu");
    expect(await grant("yewu", "businessReviewer", `section:${section.id}`)).toEqual(OK);
    expect(message(await grant("yewu", "businessReviewer", `section:${section.id}`))).toBe(
      "这个人员已经有这个角色，不需要重复授予。",
    );
    expect(await held(reviewer)).toEqual([["businessReviewer", "归口 教科文股"]]);
    const officer = await account("yusuan");
    expect(await grant("yusuan", "budgetOfficer", "everywhere")).toEqual(OK);
    expect(await held(officer)).toEqual([["budgetOfficer", "全部部门"]]);
    const [event] = await prisma.auditEvent.findMany({ where: { entity: `user:${officer}` } });
    expect(event?.after).toEqual({ account: "yusuan", role: "budgetOfficer", where: "全部部门", unit: null });
    const fresh = { account: "xinren", name: "新人示例", role: "clerk", place: `department:${away.id}`, unit: "" };
    expect(await createPersonAction({ ...fresh, password: "" })).toEqual(OK);
  });

  it.each([
    ["budgetOfficer", `department:${home.id}`, "预算股面向全部部门，范围只能是“全部部门”。"],
    ["administrator", "everywhere", "部门管理员只管理一个部门，范围应为部门。"],
    ["auditor", `section:${crypto.randomUUID()}`, "没有这个归口业务股，请刷新后重新选择。"],
    ["auditor", `department:${crypto.randomUUID()}`, "没有这个部门，请刷新后重新选择。"],
    ["auditor", "somewhere", "请选择范围"],
  ] as const)("does not give %s at %s", async (role, place, expected) => {
    expect(message(await grant("clerk-202", role, place))).toBe(expected);
  });

  it("lets nobody keep accounts and work on budgets through a 归口", async () => {
    expect(message(await grant("administrator-202", "auditor", `section:${section.id}`))).toBe(
      "管理员不能兼任预算岗位，请先收回其他角色，或另设账号。",
    );
    expect(message(await grant("yewu", "administrator", `department:${home.id}`))).toBe(
      "管理员不能兼任预算岗位，请先收回其他角色，或另设账号。",
    );
    expect(await grant("yewu", "auditor", `department:${away.id}`)).toEqual(OK);
  });

  it("gives no role in what is closed", async () => {
    const closed = { code: "501", name: "示例旧局", region: "示例区", closedOn: new Date("2024-03-01") };
    const { id } = await prisma.department.create({ data: closed });
    expect(message(await grant("clerk-202", "auditor", `department:${id}`))).toBe("示例旧局已停用，不能再授予角色。");
    const unit = { departmentId: home.id, code: "202001", name: "旧站", kind: "institution" } as const;
    await prisma.unit.create({ data: { ...unit, closedOn: new Date("2024-03-01") } });
    const limited = { account: "clerk-301", role: "clerk", place: `department:${home.id}`, unit: "202001" };
    expect(message(await grantRoleAction(limited))).toBe("单位 202001 已停用，请改选。");
  });

  it("keeps an account wherever it works", async () => {
    const id = await account("liangbu", [
      { role: "clerk", departmentId: home.id },
      { role: "clerk", departmentId: away.id },
    ]);
    expect(await setActiveAction({ department: "", person: id, active: false })).toEqual(OK);
    expect(await setActiveAction({ department: "", person: id, active: true })).toEqual(OK);
    expect((await loadPerson(id)).keptIn).toBeNull();
    expect(message(await setActiveAction({ department: "", person: root, active: false }))).toBe(
      "不能修改自己的账号和角色，请由另一位系统管理员办理。",
    );
  });
});

describe("a department's administrator", () => {
  beforeEach(() => signInAs(home.users.administrator ?? ""));

  it("gives and takes roles of the department only", async () => {
    expect(await grant("clerk-202", "auditor", `department:${home.id}`)).toEqual(OK);
    const place = `department:${home.id}`;
    expect(message(await grant("clerk-202", "businessReviewer", place))).toBe(
      "业务股由系统管理员授予和收回，部门管理员只办理本部门的角色。",
    );
    expect(message(await grant("clerk-202", "auditor", `section:${section.id}`))).toBe(
      "您没有面向全部部门的角色，请联系系统管理员",
    );
    expect(message(await grant("clerk-202", "auditor", `department:${away.id}`))).toBe(
      "您在该部门没有角色，请联系系统管理员",
    );
    const theirs = { userId: await account("waipai"), departmentId: home.id, role: "businessReviewer" } as const;
    const { id } = await prisma.membership.create({ data: theirs });
    expect(message(await withdrawRoleAction({ department: home.id, membership: id }))).toBe(
      "业务股由系统管理员授予和收回，部门管理员只办理本部门的角色。",
    );
  });

  it("does not change the account of somebody whose role is the bureau's to give, though it is held in the department alone", async () => {
    const data = { userId: await account("zhuguan"), departmentId: home.id, role: "businessReviewer" } as const;
    await prisma.membership.create({ data });
    const theirs = { department: home.id, person: data.userId };
    const theBureaus = "这个账号担任业务股，由系统管理员办理。";
    expect(message(await setFirstPasswordAction({ ...theirs, password: "一个足够长的初始密码，请修改" }))).toBe(
      theBureaus,
    );
    expect(message(await setActiveAction({ ...theirs, active: false }))).toBe(theBureaus);
    expect(message(await signOutPersonAction(theirs))).toBe(theBureaus);
  });

  it("does not come by an account through giving it its first role, or one in a closed account", async () => {
    await account("wujuese");
    const place = `department:${home.id}`;
    const id = await account("tingyong", [{ role: "signer", departmentId: away.id }]);
    await prisma.user.update({ where: { id }, data: { active: false } });
    const asked = await grant("wujuese", "auditor", place);
    expect(asked).toMatchObject({ ok: true, data: expect.stringContaining("须由其所在部门的管理员同意") });
    expect(await grant("tingyong", "auditor", place)).toEqual(asked);
    expect(await prisma.membership.count({ where: { departmentId: home.id, user: { accountName: "tingyong" } } })).toBe(
      0,
    );
    await prisma.user.update({ where: { id }, data: { active: true } });
  });

  it("finds nobody by a role that is held elsewhere", async () => {
    const find = async (role: string) =>
      (await loadPeople({ ...readConditions({ role }), departmentId: null, page: 1 })).people.map((one) => one.account);
    const both = { role: "signer", user: { accountName: "liangbu" } } as const;
    const { userId } = await prisma.membership.findFirstOrThrow({ where: { user: both.user } });
    const { id } = await prisma.membership.create({ data: { userId, departmentId: away.id, role: both.role } });
    expect(await find("signer")).toEqual([]);
    expect(await find("clerk")).toContain("liangbu");
    await prisma.membership.delete({ where: { id } });
  });

  it("is offered what there is to give, and sees the people of the department", async () => {
    const { roles, places } = await loadGrantChoices();
    expect(roles).toEqual(["clerk", "reviewer", "signer", "publisher", "auditor", "administrator"]);
    expect(places).toEqual([{ value: `department:${home.id}`, label: "202 示例部门 202" }]);
    const all = { ...readConditions({}), departmentId: null, page: 1 };
    const { people } = await loadPeople(all);
    expect(people.map((one) => one.account)).toEqual([
      "administrator-202",
      "clerk-202",
      "liangbu",
      "waipai",
      "zhuguan",
    ]);
    expect((await loadPeople({ ...all, departmentId: away.id })).count).toBe(0);
    await expect(loadPerson(away.users.administrator ?? "")).rejects.toMatchObject({
      digest: "NEXT_HTTP_ERROR_FALLBACK;404",
    });
    const both = people.find((one) => one.account === "liangbu")?.id ?? "";
    expect(await loadPerson(both)).toMatchObject({ keptIn: home.id, elsewhere: ["示例部门 301"] });
    expect(
      message(
        await setFirstPasswordAction({ department: home.id, person: both, password: "一个足够长的初始密码，请修改" }),
      ),
    ).toBe("这个账号还在其他部门（示例部门 301）任职，请由系统管理员办理；本部门的角色可以收回。");
  });
});

describe("the last system administrator", () => {
  it("is neither closed nor left without the role, not even by two at once", async () => {
    const second = await account("second", [{ role: "systemAdministrator" }]);
    const close = (person: string) => setActiveAction({ department: "", person, active: false });
    await signInAs(second);
    const first = close(root);
    await signInAs(root);
    const answers = await Promise.all([first, close(second)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const open = { role: "systemAdministrator", user: { active: true } } as const;
    expect(await prisma.membership.count({ where: open })).toBe(1);
  });

  it("keeps the role", async () => {
    const [left] = await prisma.membership.findMany({
      where: { role: "systemAdministrator", user: { active: true } },
    });
    const closed = await prisma.user.findFirstOrThrow({
      where: { active: false, memberships: { some: { role: "systemAdministrator" } } },
    });
    // One who was closed meanwhile, and whose request was already under way.
    const actor = {
      active: true,
      id: closed.id,
      address: null,
      memberships: [{ role: "systemAdministrator", departmentId: null, unit: null }],
    };
    await expect(withdrawRole(prisma, { actor, departmentId: null }, left?.id ?? "")).rejects.toThrow(
      "这是最后一位在用的系统管理员，不能停用或收回角色；请先授予另一个账号。",
    );
  });
});

describe("seven hundred people", () => {
  beforeEach(async () => {
    const open = { role: "systemAdministrator", user: { active: true } } as const;
    await signInAs((await prisma.membership.findFirstOrThrow({ where: open })).userId);
  });

  it("stand on pages of fifty, and are found by account, name, role and whether they ever came", async () => {
    await prisma.user.createMany({
      data: Array.from({ length: 120 }, (_, index) => ({
        accountName: `many-${String(index).padStart(3, "0")}`,
        displayName: index % 2 ? "张示例" : "李示例",
      })),
    });
    await signInAs(
      (await prisma.membership.findFirstOrThrow({ where: { role: "systemAdministrator", user: { active: true } } }))
        .userId,
    );
    const find = (query: Record<string, string>, page = 1, departmentId: string | null = null) =>
      loadPeople({ ...readConditions(query), departmentId, page });
    const many = await find({ text: "MANY-" }, 3);
    expect([many.count, many.page, many.pages, many.people.length]).toEqual([120, 3, 3, 20]);
    expect((await find({ text: "MANY-" }, 99)).page).toBe(3);
    expect((await find({ text: "张示例" })).count).toBe(60);
    expect((await find({ state: "never", text: "many" })).count).toBe(120);
    expect((await find({ state: "closed" })).people).toHaveLength(1);
    expect((await find({ role: "budgetOfficer" })).people.map((one) => one.account)).toEqual(["yusuan"]);
    expect((await find({ role: "clerk" }, 1, away.id)).people.map((one) => one.account)).toEqual([
      "clerk-301",
      "liangbu",
      "xinren",
    ]);
    expect((await find({ role: "owner", state: "gone" })).count).toBe(await prisma.user.count());
  });

  it("are told in a few words, however many departments they work in", async () => {
    const departments = await prisma.department.createManyAndReturn({
      data: Array.from({ length: 61 }, (_, index) => ({
        code: String(700 + index),
        name: `示例局 ${700 + index}`,
        region: "示例区",
      })),
    });
    const id = await account(
      "everywhere",
      departments.map((one) => ({ role: "clerk" as const, departmentId: one.id })),
    );
    const { people } = await loadPeople({ ...readConditions({ text: "everywhere" }), departmentId: null, page: 1 });
    expect(people.map(({ roles }) => roles)).toEqual([["经办：示例局 700、示例局 701 等 61 处"]]);
    expect((await loadPerson(id)).roles).toHaveLength(61);
  });
});
