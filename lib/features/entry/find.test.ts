import { expect, it } from "vitest";
import { bookOf } from "@/lib/domain/entry/apply";
import { testDatabase } from "@/lib/server/testing";
import { findEntry } from "./find";
import { add, Desk, rowAt } from "./testing";

const { prisma } = await testDatabase();
const desk = await Desk.open(prisma, "202");
const away = await Desk.open(prisma, "301");
const clerk = await desk.person("部门经办");
const unitClerk = await desk.person("单位经办", "202002");
const auditor = await desk.person("审计", null, "auditor");

it("gives a clerk of the department every row, all to be changed", async () => {
  const entry = await findEntry(prisma, clerk, desk.budgetId);
  expect(entry?.head).toEqual({
    id: desk.budgetId,
    departmentId: desk.departmentId,
    departmentName: "重庆市万盛经济技术开发区管理委员会办公室",
    fiscalYear: 2024,
    edition: "chongqing-2024",
    stage: "firstSubmission",
    status: "draft",
    version: 1,
    updatedAt: expect.any(Date),
  });
  expect(entry?.rows).toEqual(await desk.rows());
  expect(entry?.visibleUnits).toBeNull();
  expect(entry?.editable).toEqual({ units: ["202001", "202002"], department: true });
});

it("gives a clerk of one unit its rows, the projects that they name, and the frame", async () => {
  const model = rowAt(await desk.rows(), "line", 0).value;
  const line = { ...model, unit: "202002", class: "project", project: "P002", expense: null } as const;
  await desk.save(clerk, [add("line", line)]);
  const [all, entry] = [await desk.rows(), await findEntry(prisma, unitClerk, desk.budgetId)];
  const own = <T extends { value: { unit: string } }>(rows: readonly T[]) =>
    rows.filter((row) => row.value.unit === "202002");
  expect(entry?.rows).toEqual({
    ...all,
    line: own(all.line),
    revenue: own(all.revenue),
    carryForward: own(all.carryForward),
    procurement: own(all.procurement),
    project: all.project.filter(({ value }) => value.code === "P002"),
  });
  expect(entry?.rows.line.length).toBe(31);
  expect(entry?.rows.project[0]?.value.indicators).toHaveLength(5);
  expect(entry?.visibleUnits).toEqual(["202002"]);
  expect(entry?.editable).toEqual({ units: ["202002"], department: false });
});

it("shows everything and lets nothing be changed where a role only reads", async () => {
  const entry = await findEntry(prisma, auditor, desk.budgetId);
  expect(entry && bookOf(entry.rows)).toEqual(await desk.book());
  expect(entry?.editable).toEqual({ units: [], department: false });
});

it("lets nothing be changed once the budget is no draft", async () => {
  await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "submitted" } });
  expect((await findEntry(prisma, clerk, desk.budgetId))?.editable).toEqual({ units: [], department: false });
  await prisma.budget.update({ where: { id: desk.budgetId }, data: { status: "draft" } });
});

it("finds nothing that is foreign, absent or no id, and nothing for an administrator", async () => {
  expect(await findEntry(prisma, clerk, away.budgetId)).toBeNull();
  expect(await findEntry(prisma, clerk, crypto.randomUUID())).toBeNull();
  expect(await findEntry(prisma, clerk, "'; DROP TABLE budget; --")).toBeNull();
  const administrator = await desk.person("系统管理员", null, "administrator");
  expect(await findEntry(prisma, administrator, desk.budgetId)).toBeNull();
  expect(await findEntry(prisma, { ...clerk, active: false }, desk.budgetId)).toBeNull();
});
