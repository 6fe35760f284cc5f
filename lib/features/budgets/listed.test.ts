import { expect, it } from "vitest";
import type { Subject } from "@/lib/domain/access";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { summaryOf } from "@/lib/domain/summary";
import { testDatabase } from "@/lib/server/testing";
import { summarizeSome } from "../summaries/round";
import { findBudgets, findBudgetTab, PAGE_SIZE } from "./listed";
import { importBook } from "./mutations";
import { createDepartment, demoBook, demoBookOf } from "./testing";

const { prisma } = await testDatabase();
const home = await createDepartment(prisma, "202", []);
const away = await createDepartment(prisma, "301", []);
const carryIn = (departmentId: string, code: string) =>
  importBook(prisma, { book: demoBookOf(code), departmentId, actor: null, origin: "file" });
const own = await carryIn(home.id, "202");
const foreign = await carryIn(away.id, "301");

const holder = (role: string, departmentId: string | null): Subject => ({
  active: true,
  office: "bureau",
  memberships: [{ role, departmentId, unit: null }],
});
const idsFor = async (subject: Subject, text = "", page = 1) =>
  (await findBudgets(prisma, subject, text, page)).budgets.map(({ id }) => id);
const everywhere = holder("budgetOfficer", null);

it("lists the budgets of one's departments only, with what is stored of them", async () => {
  const before = await findBudgets(prisma, holder("signer", home.id));
  expect(before).toMatchObject({ count: 1, page: 1, pages: 1 });
  expect(before.budgets).toMatchObject([{ id: own.id, stored: { state: "behind", summary: null } }]);
  await summarizeSome(prisma);
  const { budgets } = await findBudgets(prisma, holder("signer", home.id));
  expect(budgets).toMatchObject([
    {
      id: own.id,
      stored: { state: "current", summary: summaryOf(disclose(demoBook(), CARRIED_BASIS)) },
      stopped: false,
    },
  ]);
  expect(await idsFor(holder("clerk", away.id))).toEqual([foreign.id]);
  expect(await idsFor(holder("administrator", home.id))).toEqual([]);
});

it("is searched by part of a name, beginning of a code, and year", async () => {
  await prisma.budget.update({ where: { id: foreign.id }, data: { departmentName: "示例县档案馆", fiscalYear: 2027 } });
  expect(await idsFor(everywhere)).toEqual([foreign.id, own.id]);
  expect(await idsFor(everywhere, "档案")).toEqual([foreign.id]);
  expect(await idsFor(everywhere, "20")).toEqual([own.id]);
  expect(await idsFor(everywhere, "2027")).toEqual([foreign.id]);
  expect(await idsFor(everywhere, "没有")).toEqual([]);
  expect(await idsFor(holder("clerk", home.id), "档案")).toEqual([]);
});

it("stands on pages where there are many", async () => {
  const {
    departmentId: _,
    id: _id,
    ...facts
  } = await prisma.budget.findUniqueOrThrow({
    where: { id: own.id },
    omit: { codeNames: true },
  });
  for (let number = 0; number < PAGE_SIZE; number++) {
    const code = String(500 + number);
    const { id: departmentId } = await createDepartment(prisma, code, []);
    await prisma.budget.create({ data: { ...facts, departmentId, departmentCode: code, fiscalYear: 2023 } });
  }
  const first = await findBudgets(prisma, everywhere);
  expect(first).toMatchObject({ count: PAGE_SIZE + 2, page: 1, pages: 2 });
  expect(first.budgets).toHaveLength(PAGE_SIZE);
  const last = await findBudgets(prisma, everywhere, "", 99);
  expect(last.page).toBe(2);
  expect(last.budgets.map(({ id }) => id)).toHaveLength(2);
});

it("tells what waits for the person from what others work on and what is disclosed", async () => {
  await prisma.budget.update({ where: { id: foreign.id }, data: { status: "disclosed" } });
  const ask = { text: "", page: 1, tab: null, waiting: [own.id] };
  const all = PAGE_SIZE + 2;
  const counts = { mine: 1, running: all - 2, done: 1, all };
  const first = await findBudgetTab(prisma, everywhere, ask);
  expect(first).toMatchObject({ tab: "mine", counts, count: 1 });
  expect(first.budgets.map(({ id }) => id)).toEqual([own.id]);
  expect(await findBudgetTab(prisma, everywhere, { ...ask, waiting: [] })).toMatchObject({ tab: "all", count: all });
  const done = await findBudgetTab(prisma, everywhere, { ...ask, tab: "done" });
  expect(done.budgets.map(({ id }) => id)).toEqual([foreign.id]);
  const few = await findBudgetTab(prisma, holder("clerk", away.id), { ...ask, waiting: [foreign.id] });
  expect(few).toMatchObject({ tab: "all", counts: { mine: 1, all: 1 } });
});
