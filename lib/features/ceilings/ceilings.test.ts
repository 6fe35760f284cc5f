import { beforeAll, describe, expect, it } from "vitest";
import type { Ceiling } from "@/lib/domain/workflow";
import { writeWorkbook } from "@/lib/packet/xlsx/workbook";
import { verifyChain } from "@/lib/server/audit-verify";
import { testDatabase } from "@/lib/server/testing";
import { readTable } from "@/lib/workbook";
import { createDepartment, demoBookOf } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { formSheet } from "../import/form-sheet";
import type { RowCells } from "../import/kinds";
import { readCeilings } from "../workflow/ceilings";
import { applyCeilings, lookThroughCeilings } from "./apply";
import { readCeilingsSheet } from "./read";
import { CEILING_SPEC } from "./sheet";
import { plannedByUnit, readCeilingStanding } from "./standing";
import { ceilingsWorkbook } from "./workbook";

const { prisma } = await testDatabase({ office: "bureau" });
const desk = await Desk.open(prisma, "202", demoBookOf("202"));
const other = await Desk.open(prisma, "301", demoBookOf("301"));
const officer = await desk.person("预算股", null, "budgetOfficer");
const BASIC = "basic generalPublicBudget";
const PROJECT = "project generalPublicBudget";
const YEAR = 2024;

async function fileOf(rows: readonly RowCells[], { title = "2024年部门预算控制数", owner = "金额单位：元" } = {}) {
  const { sheet: name, columns } = CEILING_SPEC;
  const bytes = writeWorkbook([formSheet({ name, title, owner, columns, rows })], { title, creator: "" });
  return { file: readCeilingsSheet(await readTable(bytes), YEAR), year: YEAR };
}
const look = async (rows: readonly RowCells[], head = {}) => {
  const { plan, hash } = await lookThroughCeilings(prisma, await fileOf(rows, head));
  const [sheet] = plan.sheets;
  const problems = sheet?.rows.flatMap(({ cells }) =>
    cells.flatMap(({ ref, problem }) => (problem ? [`${ref} ${problem}`] : [])),
  );
  return {
    plan,
    hash,
    sheet,
    problems: [...plan.refusals.map(({ cell, message }) => `${cell} ${message}`), ...(problems ?? [])],
  };
};
const apply = async (rows: readonly RowCells[], wanted?: string) =>
  applyCeilings(prisma, await fileOf(rows), { actor: officer, wanted: wanted ?? (await look(rows)).hash });
const issued = ({ budgetId }: Desk) => prisma.$transaction((tx) => readCeilings(tx, budgetId));
const basic = (unit: string, amount: number): Ceiling => ({
  ...{ unit, class: "basic", source: "generalPublicBudget", amount },
});

beforeAll(async () => {
  await createDepartment(prisma, "401", []);
});

describe("a workbook of 控制数", () => {
  it("has a row for each unit of each budget, beside what it plans, and gives back what is set", async () => {
    const standing = await readCeilingStanding(prisma, YEAR);
    const planned = await plannedByUnit(prisma, YEAR);
    const table = await readTable(ceilingsWorkbook(standing, planned));
    expect(table.sheets.map(({ name }) => name)).toEqual(["控制数", "填写说明"]);
    const texts = table.sheets[0]?.rows.map(({ cells }) => cells.slice(0, 3).map(({ text }) => text));
    expect(texts?.slice(0, 2)).toEqual([["2024年部门预算控制数"], ["金额单位：元"]]);
    expect(texts?.slice(3).map(([department, , unit]) => `${department} ${unit}`)).toEqual(
      ["202", "301"].flatMap((code) => demoBookOf(code).units.map((unit) => `${code} ${unit.code}`)),
    );
    const file = readCeilingsSheet(table, YEAR);
    const { plan } = await lookThroughCeilings(prisma, { file, year: YEAR });
    expect([plan.changed, plan.refused, plan.sheets[0]?.leftCount]).toEqual([0, 0, 0]);
  });

  it("sets what it says before 一上, cell by cell as it was shown, each budget with its event", async () => {
    const rows = [
      { department: "202", unit: "202001", [BASIC]: 100_00, [PROJECT]: 0 },
      { department: "301", unit: "202002", [BASIC]: 200_00 },
    ];
    const { sheet, hash } = await look(rows);
    expect(sheet?.rows[0]).toEqual({
      ...{ row: 4, state: "changed", notes: [] },
      cells: [
        { heading: "部门编码", ref: "A4", before: "202", after: "202", problem: null },
        { heading: "单位编码", ref: "C4", before: "202001", after: "202001", problem: null },
        { heading: "基本支出·一般公共预算（元）", ref: "G4", before: null, after: "100.00", problem: null },
        { heading: "项目支出·一般公共预算（元）", ref: "Q4", before: null, after: "0.00", problem: null },
      ],
    });
    expect((await apply(rows, hash)).applied).toBe(true);
    expect(await issued(desk)).toEqual([basic("202001", 100_00), { ...basic("202001", 0), class: "project" }]);
    expect(await issued(other)).toEqual([basic("202002", 200_00)]);
    const events = await prisma.auditEvent.findMany({
      where: { action: { startsWith: "ceiling." } },
      orderBy: { seq: "asc" },
      select: { action: true, budgetId: true, after: true },
    });
    expect(events).toEqual([
      {
        ...{ action: "ceiling.edit", budgetId: desk.budgetId },
        after: { "202001 基本支出 一般公共预算": "100.00", "202001 项目支出 一般公共预算": "0.00" },
      },
      { action: "ceiling.edit", budgetId: other.budgetId, after: { "202002 基本支出 一般公共预算": "200.00" } },
      { action: "ceiling.import", budgetId: null, after: { fiscalYear: 2024, budgets: 2, changed: 2 } },
    ]);
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });

  it("keeps what a blank cell and a missing unit have, and says so", async () => {
    const rows = [{ department: "202", unit: "202001", [BASIC]: 150_00 }];
    const { plan, sheet } = await look(rows);
    expect(plan.notices).toEqual(["1 个空着的单元格已有控制数，保留不变；要改为没有的，请填 0。"]);
    expect(sheet?.leftCount).toBe(3);
    await apply(rows);
    expect(await issued(desk)).toEqual([basic("202001", 150_00), { ...basic("202001", 0), class: "project" }]);
    expect(await issued(other)).toEqual([basic("202002", 200_00)]);
    expect((await look(rows)).plan.changed).toBe(0);
  });

  it("is refused whole for one cell, at that cell", async () => {
    const rows = [
      { department: "202", unit: "202001", [BASIC]: 1 },
      { department: "401", unit: "401001", [BASIC]: 1 },
      { department: "999", unit: "999001", [BASIC]: 1 },
      { department: "301", unit: "301009", [BASIC]: 1 },
      { department: "202", unit: "202001", [BASIC]: 1 },
      { department: "301", unit: "202002", [BASIC]: -1 },
    ];
    const { problems, plan, hash } = await look(rows);
    expect(problems).toEqual([
      "A5 示例部门 401还没有 2024 年的预算，请先新建预算（可批量新建），或删去这一行。",
      "A6 没有部门 999 的 2024 年预算，请核对部门编码，或删去这一行。",
      "C7 重庆市万盛经济技术开发区管理委员会办公室的预算中没有单位 301009，请核对单位编码，或删去这一行。",
      "C8 与第 4 行是同一单位，请删去其中一行。",
      expect.stringMatching(/^G9 .*负数/),
    ]);
    expect(plan.refused).toBe(5);
    expect((await apply(rows, hash)).applied).toBe(false);
    expect(await issued(desk)).toEqual([basic("202001", 150_00), { ...basic("202001", 0), class: "project" }]);
  });

  it("leaves sums alone, and is refused in another unit of money or of another year", async () => {
    const row = { department: "202", unit: "202001", [BASIC]: 150_00 };
    const { plan } = await look([row, { department: "合计", [BASIC]: 150_00 }]);
    expect([plan.refused, plan.notices[0]]).toEqual([0, "“控制数”表第 5 行是表头或说明，没有作为数据读取。"]);
    expect((await look([row], { owner: "金额单位：万元" })).problems).toEqual([
      "A2 这里写的单位是万元，金额请以元填写，并删去别的单位。",
    ]);
    expect((await look([row], { title: "2023年部门预算控制数" })).problems).toEqual([
      "A1 这是 2023 年的控制数，不是 2024 年的；请选择 2023 年后上传，或下载 2024 年的表填写。",
    ]);
  });

  it("is refused where the budget was held to them, unless nothing changes", async () => {
    await prisma.budget.update({
      where: { id: other.budgetId },
      data: { stage: "secondSubmission", status: "submitted" },
    });
    const { problems } = await look([{ department: "301", unit: "202002", [BASIC]: 300_00 }]);
    expect(problems).toEqual([
      "A4 重庆市万盛经济技术开发区管理委员会办公室的预算已提交，不能再改控制数；请先退回为草稿。",
    ]);
    expect((await look([{ department: "301", unit: "202002", [BASIC]: 200_00 }])).problems).toEqual([]);
  });

  it("is shown anew, not written, once something else was set", async () => {
    const rows = [{ department: "202", unit: "202002", [BASIC]: 500_00 }];
    const { hash } = await look(rows);
    await prisma.ceiling.create({
      data: {
        budgetId: desk.budgetId,
        unitCode: "202002",
        class: "basic",
        source: "generalPublicBudget",
        amountFen: 1n,
      },
    });
    const answer = await apply(rows, hash);
    expect([answer.applied, answer.plan.sheets[0]?.rows[0]?.cells[2]?.before]).toEqual([false, "0.01"]);
  });
});
