import { beforeAll, expect, it } from "vitest";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { testDatabase } from "@/lib/server/testing";
import { createDepartment, demoBookOf } from "../budgets/testing";
import { extendDeadline, setDeadline } from "../deadlines/mutations";
import { Desk } from "../entry/testing";
import { remindDepartments, remindUnits } from "../reminders/mutations";
import { handsOf, step, submitWhole } from "../workflow/testing";
import type { StepActor } from "../workflow/types";
import { findTodoGroups, findTodoPage } from "./find";
import { findNextReview } from "./next";
import { countTodos } from "./rows";
import type { Todo } from "./types";

const { prisma } = await testDatabase({ office: "bureau" });
const desk = await Desk.open(prisma, "202", demoBookOf("202"));
const { budgetId, departmentId } = desk;
const hands = await handsOf(desk);
const unitClerk = { ...(await desk.person("单位经办", "202002")), name: "单位经办" };
const turn = { departments: [departmentId] };
const NOON = new Date("2024-10-16T04:00:00Z");

const under = (actor: StepActor) => ({ ...actor, office: "bureau" as const });
async function todos(actor: StepActor): Promise<Todo[]> {
  return (await findTodoGroups(prisma, under(actor), NOON)).flatMap(({ first }) => first);
}
const why = ({ because, reason }: Todo) => (reason === "" ? because : `${because}：${reason}`);
const told = (todo: Todo) => ({
  ...{ title: todo.title, because: why(todo), href: todo.href, due: todo.due?.words ?? null },
  reminder: todo.reminder?.text ?? null,
});
const base = `/budgets/${budgetId}`;

beforeAll(async () => {
  const first = { fiscalYear: 2024, stage: "firstSubmission" } as const;
  const later = { ...first, codes: ["202"], dueOn: "2024-10-20", reason: "划转" };
  const set = async (tx: Transaction) => {
    await setDeadline(tx, hands.budgetOfficer, { ...first, dueOn: "2024-10-15", seen: null });
    await extendDeadline(tx, hands.budgetOfficer, later);
  };
  await inTurn("everything", set, prisma);
});

it("gives a new budget to the clerk and its part to the unit, with the day", async () => {
  const due = "报送财政：还有 4 天（期限 2024-10-20）";
  expect((await todos(hands.clerk)).map(told)).toEqual([
    {
      ...{ title: "编制预算，提交审核（还有 2 个单位没有报送）", because: "预算已新建" },
      ...{ href: `${base}/entry`, due, reminder: null },
    },
  ]);
  expect((await todos(unitClerk)).map(told)).toEqual([
    { title: "填报并报送单位预算", because: "预算已新建", href: `${base}/entry`, due, reminder: null },
  ]);
  expect(await todos(hands.reviewer)).toEqual([]);
});

it("brings a returned budget to the clerk with its reason, and takes it away once it is handled", async () => {
  await submitWhole(prisma, budgetId, hands);
  expect(await todos(hands.clerk)).toEqual([]);
  expect((await todos(hands.reviewer)).map((one) => ({ title: one.title, because: why(one) }))).toEqual([
    { title: "部门审核", because: "经办 提交审核" },
  ]);
  await step(prisma, budgetId, "return", hands.reviewer, { reason: "会议费偏高" });
  expect((await todos(hands.clerk)).map((one) => ({ title: one.title, because: why(one) }))).toEqual([
    { title: "修改预算，重新提交", because: "审核 退回：会议费偏高" },
  ]);
  expect(await todos(hands.reviewer)).toEqual([]);
});

it("shows 催办 to whoever the step waits for, until it is reported", async () => {
  const ask = { departments: [departmentId], fiscalYear: 2024, text: "请于周五前报送" };
  expect(await inTurn(turn, (tx) => remindDepartments(tx, under(hands.businessReviewer), ask), prisma)).toEqual({
    reminded: 1,
    left: [],
  });
  expect((await todos(hands.clerk)).map(({ reminder }) => reminder)).toMatchObject([
    { by: "业务股", text: "请于周五前报送", times: 1 },
  ]);
  await step(prisma, budgetId, "submit", hands.clerk);
  expect((await todos(hands.reviewer)).map(({ reminder }) => reminder?.by)).toEqual(["业务股"]);
  await step(prisma, budgetId, "approve", hands.reviewer);
  await step(prisma, budgetId, "sign", hands.signer);
  await step(prisma, budgetId, "report", hands.clerk);
  expect((await todos(hands.businessReviewer)).map(told)).toEqual([
    { title: "业务股审核通过", because: "经办 报送财政", href: `${base}/review`, due: null, reminder: null },
  ]);
  await step(prisma, budgetId, "return", hands.businessReviewer, { reason: "项目依据不足" });
  expect((await todos(hands.clerk)).map((one) => ({ because: why(one), reminder: one.reminder }))).toEqual([
    { because: "业务股 退回：项目依据不足", reminder: null },
  ]);
});

it("brings a returned part back to its unit, with what the department asks", async () => {
  await step(prisma, budgetId, "returnUnit", hands.clerk, { unit: "202002", reason: "水电费漏报" });
  const ask = { budgetId, units: ["202002", "202001"], text: "今天下班前报送" };
  expect(await inTurn(turn, (tx) => remindUnits(tx, hands.reviewer, ask), prisma)).toMatchObject({ reminded: 1 });
  expect((await todos(unitClerk)).map(told)).toEqual([
    {
      ...{ title: "修改退回的单位预算，重新报送", because: "经办 退回单位：水电费漏报", href: `${base}/entry` },
      ...{ due: "报送财政：还有 4 天（期限 2024-10-20）", reminder: "今天下班前报送" },
    },
  ]);
});

it("counts many of a kind together, and lists them by pages", async () => {
  for (let code = 301; code < 306; code++) await createDepartment(prisma, String(code), []);
  const officer = {
    ...under(hands.clerk),
    memberships: [{ role: "clerk", departmentId: null, unit: null }],
  };
  const groups = await findTodoGroups(prisma, officer, NOON);
  expect(groups.map(({ title, count, overdue, first }) => ({ title, count, overdue, named: first.length }))).toEqual([
    { title: "5 个部门还没有新建预算", count: 5, overdue: 5, named: 3 },
    { title: "1 项预算待编制、提交", count: 1, overdue: 0, named: 1 },
  ]);
  expect(await countTodos(prisma, officer)).toBe(6);
  const page = await findTodoPage(prisma, officer, NOON, { kind: "create", page: 9 });
  expect(page).toMatchObject({ kind: "create", count: 5, page: 1, pages: 1 });
  expect(page.todos.map(({ departmentName, due }) => `${departmentName} ${due?.words}`)[4]).toBe(
    "示例部门 305 报送财政：已逾期 1 天（期限 2024-10-15）",
  );
});

it("calls whoever a comment calls, until it is read", async () => {
  const { id } = await prisma.comment.create({
    data: {
      ...{ budgetId, subject: "budget", text: "请看", authorId: hands.reviewer.id },
      mentions: { create: { userId: hands.signer.id } },
    },
  });
  expect((await todos(hands.signer)).map((one) => ({ title: one.title, because: why(one) }))).toEqual([
    { title: "查看提到您的批注（1 条）", because: "审核 在批注中提到您" },
  ]);
  await prisma.commentMention.updateMany({ where: { commentId: id }, data: { readAt: new Date() } });
  expect(await todos(hands.signer)).toEqual([]);
});

it("leads from one budget under review to the next, and round again", async () => {
  const ids = new Map<string, string>();
  for (const code of ["301", "303"]) {
    const { id } = await prisma.department.findUniqueOrThrow({ where: { code } });
    const names = { departmentCode: code, departmentName: `示例部门 ${code}`, region: "示例区" };
    const state = { fiscalYear: 2024, edition: "chongqing-2024", status: "submitted" as const };
    ids.set(code, (await prisma.budget.create({ data: { departmentId: id, ...names, ...state } })).id);
  }
  const reviewer = { ...under(hands.reviewer), memberships: [{ role: "reviewer", departmentId: null, unit: null }] };
  const after = async (id = "") => {
    const next = await findNextReview(prisma, reviewer, id);
    return next && [next.departmentName, next.kind, next.count];
  };
  expect(await after(budgetId)).toEqual(["示例部门 301", "approve", 2]);
  expect(await after(ids.get("301"))).toEqual(["示例部门 303", "approve", 1]);
  expect(await after(ids.get("303"))).toEqual(["示例部门 301", "approve", 1]);
  expect(await findNextReview(prisma, under(hands.reviewer), budgetId)).toBeNull();
});

it("has nothing for an account that is closed", async () => {
  expect(await countTodos(prisma, { ...under(hands.clerk), active: false })).toBe(0);
});
