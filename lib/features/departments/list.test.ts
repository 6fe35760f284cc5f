import { beforeEach, describe, expect, it } from "vitest";
import { WHOLE_BUDGET } from "@/lib/domain/places";
import { verifyChain } from "@/lib/server/audit-verify";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { attest } from "../attestations/mutations";
import { findBudget } from "../budgets/disclosed";
import { findBudgets } from "../budgets/listed";
import { importBook } from "../budgets/mutations";
import { createDepartment, demoBook, demoBookOf } from "../budgets/testing";
import { findComments } from "../comments/find";
import { writeComment } from "../comments/mutations";
import { findEntry } from "../entry/find";
import { saveBatch } from "../entry/mutations";
import { takeStep } from "../workflow/mutations";
import { explainFindings } from "../workflow/reasons";
import { findWorkflow } from "../workflow/view";
import {
  assignSectionAction,
  closeDepartmentAction,
  createDepartmentAction,
  createSectionAction,
  editDepartmentAction,
  mergeDepartmentAction,
  renameSectionAction,
  reopenDepartmentAction,
} from "./actions";
import { stopNotice } from "./stop";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
const home = await createDepartment(prisma, "202", ["systemAdministrator", "administrator", "clerk", "reviewer"]);
const draft = await importBook(prisma, { book: demoBook(), departmentId: home.id, actor: null, origin: "file" });
const OK = { ok: true, data: null };

beforeEach(() => signInAs(home.users.systemAdministrator ?? ""));

const message = (result: { ok: boolean; error?: { message: string; fields?: Record<string, string> } }) =>
  Object.values(result.error?.fields ?? {})[0] ?? result.error?.message ?? null;
const department = { code: "501", name: "示例教育局", region: "示例区", section: "" };
const idOf = async (code: string) => (await prisma.department.findUniqueOrThrow({ where: { code } })).id;
const eventsOf = async (entity: string) => {
  const events = await prisma.auditEvent.findMany({ where: { entity }, orderBy: { seq: "asc" } });
  return events.map(({ action, before, after }) => ({ action, before, after }));
};

describe("a department", () => {
  it("is made once, by code and by name", async () => {
    expect(await createDepartmentAction(department)).toEqual(OK);
    expect(message(await createDepartmentAction(department))).toBe("部门编码 501 已被“示例教育局”使用，请核对编码。");
    expect(message(await createDepartmentAction({ ...department, code: "502" }))).toBe(
      "已有同名部门（501 示例教育局），请核对名称。",
    );
    const departmentId = await idOf("501");
    expect(await eventsOf("department:501")).toEqual([
      {
        ...{ action: "departments.create", before: null },
        after: { departmentId, code: "501", name: "示例教育局", region: "示例区", section: null },
      },
    ]);
  });

  it("is made by one of two who do it at once", async () => {
    const twice = { ...department, code: "503", name: "示例体育局" };
    const answers = await Promise.all([createDepartmentAction(twice), createDepartmentAction(twice)]);
    expect(answers.map(message).toSorted()).toEqual(
      [null, "部门编码 503 已被“示例体育局”使用，请核对编码。"].toSorted(),
    );
  });

  it.each([
    [{ code: "5a" }, "部门编码应为 3 至 6 位数字"],
    [{ name: " " }, "请输入部门全称"],
    [{ region: "" }, "请输入地区，如“XX区”"],
    [{ section: crypto.randomUUID() }, "没有这个归口业务股，请刷新后重新选择。"],
  ])("is refused with %j", async (fields, expected) => {
    expect(message(await createDepartmentAction({ ...department, code: "509", name: "示例局", ...fields }))).toBe(
      expected,
    );
  });

  it("is for the bureau's administrators only", async () => {
    await signInAs(home.users.administrator ?? "");
    expect(message(await createDepartmentAction({ ...department, code: "509" }))).toBe(
      "您没有面向全部部门的角色，请联系系统管理员",
    );
  });
});

describe("a new name", () => {
  const rename = (name: string, region = "示例区") =>
    editDepartmentAction({ department: home.id, name, region, section: "" });
  const budget = () => prisma.budget.findUniqueOrThrow({ where: { id: draft.id } });

  it("goes into the draft that carries the old one, once", async () => {
    const { departmentName, region, version } = await budget();
    await rename(departmentName, region);
    expect(await rename("示例信息化局", "示例新区")).toEqual(OK);
    expect(await budget()).toMatchObject({
      ...{ departmentName: "示例信息化局", departmentCode: "202", region: "示例新区", version: version + 1 },
    });
    expect(await rename("示例信息化局", "示例新区")).toEqual(OK);
    expect((await budget()).version).toBe(version + 1);
    expect((await eventsOf(`budget:${draft.id}`)).at(-1)).toEqual({
      action: "budget.followNames",
      before: { name: departmentName, region },
      after: { name: "示例信息化局", region: "示例新区" },
    });
  });

  it("leaves a draft that says something else, and what was submitted", async () => {
    await prisma.budget.update({ where: { id: draft.id }, data: { departmentName: "示例局（筹）" } });
    await rename("示例大数据局", "示例新区");
    expect((await budget()).departmentName).toBe("示例局（筹）");
    await prisma.budget.update({
      where: { id: draft.id },
      data: { departmentName: "示例大数据局", status: "submitted" },
    });
    await rename("示例数据局", "示例新区");
    expect((await budget()).departmentName).toBe("示例大数据局");
    await prisma.budget.update({ where: { id: draft.id }, data: { status: "draft" } });
  });

  it("is no other department's", async () => {
    expect(message(await rename("示例教育局"))).toBe("已有同名部门（501 示例教育局），请核对名称。");
  });
});

describe("a 归口", () => {
  it("is made, renamed, and given departments", async () => {
    expect(await createSectionAction({ name: "教科文股" })).toEqual(OK);
    expect(message(await createSectionAction({ name: "教科文股" }))).toBe("已有归口业务股“教科文股”，请换一个名称。");
    const { id } = await prisma.businessSection.findUniqueOrThrow({ where: { name: "教科文股" } });
    expect(await renameSectionAction({ section: id, name: "教科文卫股" })).toEqual(OK);
    expect(message(await renameSectionAction({ section: crypto.randomUUID(), name: "社保股" }))).toBe(
      "没有这个归口业务股，请刷新页面。",
    );
    const departments = [await idOf("501"), await idOf("503")];
    expect(await assignSectionAction({ departments, section: id })).toEqual(OK);
    expect(await prisma.department.count({ where: { sectionId: id } })).toBe(2);
    expect(await assignSectionAction({ departments: departments.slice(1), section: "" })).toEqual(OK);
    expect(await prisma.department.count({ where: { sectionId: id } })).toBe(1);
    expect((await eventsOf("department:503")).slice(1).map(({ before, after }) => [before, after])).toEqual([
      [
        { departmentId: departments[1], section: null },
        { departmentId: departments[1], section: "教科文卫股" },
      ],
      [
        { departmentId: departments[1], section: "教科文卫股" },
        { departmentId: departments[1], section: null },
      ],
    ]);
    expect(message(await assignSectionAction({ departments: [crypto.randomUUID()], section: id }))).toBe(
      "选中的部门有的已不存在，请刷新后重新选择。",
    );
    expect(message(await assignSectionAction({ departments: [], section: id }))).toBe("请先在列表中选中部门");
  });

  it("does not bring a department under those who keep its accounts", async () => {
    const { id: section } = await prisma.businessSection.findUniqueOrThrow({ where: { name: "教科文卫股" } });
    const { id, users } = await createDepartment(prisma, "504", ["administrator"]);
    await prisma.membership.create({
      data: { userId: users.administrator ?? "", sectionId: section, role: "businessReviewer" },
    });
    const words =
      "归口“教科文卫股”的 administrator-504 在504 示例部门 504还有其他角色：管理员不能兼任预算岗位，请先收回其他角色，或另设账号。";
    const edit = { department: id, name: "示例部门 504", region: "示例区", section };
    expect(message(await assignSectionAction({ departments: [await idOf("503"), id], section }))).toBe(words);
    expect(message(await editDepartmentAction(edit))).toBe(words);
    expect(await prisma.department.count({ where: { sectionId: section } })).toBe(1);
    await prisma.membership.deleteMany({ where: { userId: users.administrator ?? "", departmentId: id } });
    expect(await editDepartmentAction(edit)).toEqual(OK);
    await prisma.membership.deleteMany({ where: { userId: users.administrator ?? "" } });
  });
});

describe("closing", () => {
  const closing = { department: home.id, closedOn: "2024-03-01", reason: "" };

  it("asks for a reason while a draft is under way, and stops the draft", async () => {
    expect(message(await closeDepartmentAction({ ...closing, closedOn: "2999-01-01" }))).toBe(
      "停用日期不能晚于今天，请到停用之日再办理。",
    );
    expect(message(await closeDepartmentAction(closing))).toBe(
      "2024 年预算草稿正在编制，请改为并入其他部门，或填写停用理由；停用后草稿不能再修改。",
    );
    expect(await stopNotice(prisma, draft.id)).toBeNull();
    expect(await closeDepartmentAction({ ...closing, reason: "机构撤销" })).toEqual(OK);
    expect(await stopNotice(prisma, draft.id)).toBe(
      "示例数据局已于 2024-03-01 停用，这份预算不再编制，只能查看和导出。",
    );
    expect((await eventsOf("department:202")).at(-1)).toEqual({
      ...{ action: "departments.close", before: null },
      after: { departmentId: home.id, closedOn: "2024-03-01", reason: "机构撤销", stopped: [2024] },
    });
    expect(message(await closeDepartmentAction(closing))).toBe("示例数据局已于 2024-03-01 停用，请刷新页面。");
  });

  it("leaves nothing to be entered, imported or taken a step with", async () => {
    const words = "示例数据局已于 2024-03-01 停用，这份预算不再编制，只能查看和导出。";
    const actor = { active: true, id: home.users.clerk ?? "", address: null };
    const clerk = { ...actor, memberships: [{ role: "clerk", departmentId: home.id, unit: null }] };
    const entry = await findEntry(prisma, clerk, draft.id);
    expect((await findBudgets(prisma, clerk)).budgets).toMatchObject([{ id: draft.id, stopped: true }]);
    expect(entry).toMatchObject({ stopped: words, editable: { units: [], department: false } });
    const batch = { budgetId: draft.id, batchId: crypto.randomUUID(), changes: [], actor: clerk };
    await expect(saveBatch(prisma, batch)).rejects.toThrow(words);
    const again = { book: demoBook(), departmentId: home.id, actor: null, origin: "file" };
    await expect(importBook(prisma, again)).rejects.toThrow("示例数据局已停用，不再编制预算；没有导入任何内容。");
    const { version } = await prisma.budget.findUniqueOrThrow({ where: { id: draft.id } });
    const seen = { stage: "firstSubmission", status: "draft", version, sha256: null } as const;
    const request = { budgetId: draft.id, action: "submit", seen, reason: "", unit: null } as const;
    const person = { ...clerk, name: "示例" };
    await expect(takeStep(prisma, { ...request, actor: person })).rejects.toThrow(words);
    const view = await findWorkflow(prisma, person, draft.id);
    expect(Object.values(view?.may ?? {})).toEqual([false, false, false, false, []]);
  });

  it("leaves nothing to be explained, answered or said", async () => {
    const actor = { active: true, id: home.users.reviewer ?? "", address: null, name: "示例" };
    const roles = ["clerk", "reviewer"] as const;
    const person = { ...actor, memberships: roles.map((role) => ({ role, departmentId: home.id, unit: null })) };
    const words = "示例数据局已于 2024-03-01 停用，这份预算不再编制，只能查看和导出。";
    const of = { budgetId: draft.id, actor: person };
    await expect(explainFindings(prisma, { ...of, findings: [], text: "如此" })).rejects.toThrow(words);
    const answer = { ...of, rule: "PRO-13", answer: "verified", note: "" } as const;
    await expect(attest(prisma, answer)).rejects.toThrow(words);
    const comment = { ...of, subject: WHOLE_BUDGET, text: "请说明", mentions: [] };
    await expect(writeComment(prisma, comment)).rejects.toThrow(words);
    const loaded = await findBudget(prisma, person, "budget.view", draft.id);
    if (!loaded) throw new Error("the reviewer sees no budget");
    expect((await findComments(prisma, person, loaded)).writing).toEqual({ allowed: false, reason: words });
  });

  it("is taken back", async () => {
    expect(await reopenDepartmentAction({ department: home.id })).toEqual(OK);
    expect(await stopNotice(prisma, draft.id)).toBeNull();
    expect(message(await reopenDepartmentAction({ department: home.id }))).toBe("示例数据局没有停用，请刷新页面。");
  });

  it("waits for what is in the hands of others", async () => {
    await prisma.budget.update({ where: { id: draft.id }, data: { status: "reported" } });
    expect(message(await closeDepartmentAction({ ...closing, reason: "机构撤销" }))).toBe(
      "2024 年预算已报送财政，还没有公开，不能停用部门；请先办理公开或退回为草稿。",
    );
    await prisma.budget.update({ where: { id: draft.id }, data: { status: "draft" } });
  });

  it("asks for nothing where nothing was begun", async () => {
    expect(await closeDepartmentAction({ ...closing, department: await idOf("503") })).toEqual(OK);
  });
});

describe("merging", () => {
  it("names the other department to the draft, and gives its people their roles there", async () => {
    const heir = await idOf("501");
    const merger = { department: home.id, closedOn: "2024-03-01", heir, roles: true };
    expect(message(await mergeDepartmentAction({ ...merger, heir: home.id }))).toBe("不能并入自己，请另选并入的部门。");
    expect(message(await mergeDepartmentAction({ ...merger, heir: await idOf("503") }))).toBe(
      "示例体育局已于 2024-03-01 停用，请刷新页面。",
    );
    // Who keeps accounts there holds no place in its budgets.
    await prisma.membership.create({ data: { userId: home.users.clerk ?? "", departmentId: heir, role: "auditor" } });
    // Who keeps accounts here and has a role in a 归口 to which the other department does not belong keeps them there too.
    const elsewhere = await prisma.businessSection.create({ data: { name: "农业股" } });
    await prisma.membership.create({
      data: { userId: home.users.administrator ?? "", sectionId: elsewhere.id, role: "auditor" },
    });
    expect(await mergeDepartmentAction(merger)).toEqual(OK);
    const granted = async (role: string) =>
      (await eventsOf(`user:${home.users[role]}`)).filter(({ action }) => action === "people.grant");
    expect(await granted("administrator")).toEqual([
      {
        ...{ action: "people.grant", before: null },
        after: {
          ...{ account: "administrator-202", departmentId: heir, role: "administrator", unit: null },
          where: "501 示例教育局",
        },
      },
    ]);
    expect([(await granted("clerk")).length, (await granted("reviewer")).length]).toEqual([1, 1]);
    const held = await prisma.membership.findMany({ where: { departmentId: heir }, orderBy: { role: "asc" } });
    expect(held.map(({ userId, role }) => [userId, role])).toEqual([
      [home.users.clerk, "clerk"],
      [home.users.reviewer, "reviewer"],
      [home.users.clerk, "auditor"],
      [home.users.administrator, "administrator"],
    ]);
    expect(await prisma.membership.count({ where: { departmentId: home.id } })).toBe(3);
    expect(await stopNotice(prisma, draft.id)).toBe(
      "示例数据局已于 2024-03-01 并入示例教育局，这份预算不再编制，只能查看和导出；请在示例教育局的预算中继续填报。",
    );
    expect((await eventsOf("department:202")).at(-1)?.after).toEqual({
      ...{ departmentId: home.id, closedOn: "2024-03-01", mergedInto: "501 示例教育局", roles: 3, stopped: [2024] },
    });
  });

  it("does not stop the correction of what the public has seen", async () => {
    const other = await createDepartment(prisma, "471", ["clerk"]);
    const { id } = await importBook(prisma, {
      ...{ book: demoBookOf("471"), departmentId: other.id, actor: null, origin: "file" },
    });
    const facts = { budgetId: id, number: 1, status: "disclosed", book: {}, sha256: "0".repeat(64) } as const;
    await prisma.revision.create({ data: { ...facts, createdById: other.users.clerk ?? "" } });
    const merger = { department: other.id, closedOn: "2024-03-01", heir: await idOf("501"), roles: false };
    expect(await mergeDepartmentAction(merger)).toEqual(OK);
    expect(await stopNotice(prisma, id)).toBeNull();
  });

  it("is done by one of two who merge two departments into each other", async () => {
    for (const code of ["601", "602"]) await createDepartmentAction({ ...department, code, name: `示例局 ${code}` });
    const [one, two] = [await idOf("601"), await idOf("602")];
    const merge = (from: string, heir: string) =>
      mergeDepartmentAction({ department: from, closedOn: "2024-03-01", heir, roles: false });
    const answers = await Promise.all([merge(one, two), merge(two, one)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it("leaves the chain whole", async () => {
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });
});
