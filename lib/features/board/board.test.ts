import { beforeAll, describe, expect, it } from "vitest";
import type { Subject } from "@/lib/domain/access";
import { dateOf } from "@/lib/server/dates";
import { testDatabase } from "@/lib/server/testing";
import type { Workbook } from "@/lib/workbook";
import { readTable } from "@/lib/workbook";
import { importBook } from "../budgets/mutations";
import { createDepartment, demoBookOf } from "../budgets/testing";
import { summarizeSome } from "../summaries/round";
import { findBoard } from "./find";
import { packRows, unpackRows } from "./pack";
import { boardQuery, readBoardConditions } from "./schema";
import { boardWorkbook } from "./workbook";

const { prisma } = await testDatabase({ office: "bureau" });
const officer: Subject = {
  ...{ active: true, office: "bureau" },
  memberships: [{ role: "budgetOfficer", departmentId: null, unit: null }],
};
const ids = new Map<string, string>();
const budgets = new Map<string, string>();

const board = (query: Record<string, string> = {}, subject = officer) =>
  findBoard(prisma, subject, readBoardConditions(query));
const codesOf = async (query: Record<string, string>, subject = officer) =>
  (await board(query, subject)).rows.map(({ code }) => code);
const rowOf = async (code: string, query: Record<string, string> = {}) => {
  const row = (await board(query)).rows.find((one) => one.code === code);
  if (!row) throw new Error(`No row of ${code}`);
  return row;
};
const setBudget = (code: string, data: object) =>
  prisma.budget.update({ where: { id: budgets.get(code) ?? "" }, data });
const summarize = async () => {
  while ((await summarizeSome(prisma)) > 0);
};

// 101 has no budget; 102 is a draft, 103 reported, 104 in the stage of 控制数, 105 approved long ago; 106 was closed.
beforeAll(async () => {
  await prisma.office.updateMany({ data: { fiscalYear: 2024 } });
  const culture = await prisma.businessSection.create({ data: { name: "教科文股" } });
  for (const code of ["101", "102", "103", "104", "105", "106"]) {
    const { id } = await createDepartment(prisma, code, []);
    ids.set(code, id);
    if (code === "101") continue;
    const { id: budgetId } = await importBook(prisma, {
      ...{ book: demoBookOf(code), departmentId: id, actor: null, origin: "file" },
    });
    budgets.set(code, budgetId);
  }
  await prisma.department.updateMany({ where: { code: { in: ["101", "102"] } }, data: { sectionId: culture.id } });
  await prisma.department.update({ where: { code: "106" }, data: { closedOn: dateOf("2024-01-02") } });
  await setBudget("103", { status: "reported" });
  await setBudget("104", { stage: "controlFigures" });
  await setBudget("105", { stage: "approval", approvedOn: dateOf("2024-02-01") });
  await prisma.reportingDeadline.create({
    data: { fiscalYear: 2024, stage: "firstSubmission", dueOn: dateOf("2023-11-30") },
  });
  await summarize();
});

describe("rows", () => {
  it("are all departments of the year, those without a budget among them, by code", async () => {
    expect(await codesOf({})).toEqual(["101", "102", "103", "104", "105"]);
    expect(await codesOf({ state: "stopped" })).toEqual(["106"]);
    expect((await rowOf("101")).budget).toBeNull();
  });

  it("are the same after they went to the browser as a text", async () => {
    const { rows } = await board();
    expect(unpackRows(packRows(rows))).toEqual(rows);
    expect(rows.map(({ section, budget }) => [section !== null, budget !== null])).toContainEqual([true, false]);
  });

  it("of a year that is over are the budgets that were made", async () => {
    expect(await codesOf({ year: "2023" })).toEqual([]);
    expect(await codesOf({ year: "2025" })).toEqual(["101", "102", "103", "104", "105"]);
  });

  it("show what is stored of the budget, in fen", async () => {
    const { budget, figures } = await rowOf("102");
    expect(figures).toEqual({
      ...{ expenditure: 1_952_979_900, basic: 1_467_779_900, project: 485_200_000, general: 1_752_979_900 },
      ...{ threePublic: 44_800_000, prior: 1_904_069_000, priorDifference: 48_910_900 },
      ...{ ceilings: null, ceilingDifference: null },
    });
    expect(budget).toMatchObject({
      ...{ stage: "firstSubmission", status: "draft", findings: { block: 0, confirm: 4, note: 2 }, computing: false },
      ...{ units: { all: 2, handedIn: 0 }, exceeded: 0, returned: false },
    });
  });

  it("say who handed in, and who is late: by the deadline of the stage, an extension, the law", async () => {
    const said = async () => {
      const { rows } = await board();
      return rows.map(({ code, handedIn, due, overdue }) => [code, handedIn, due, overdue]);
    };
    expect(await said()).toEqual([
      ["101", false, "2023-11-30", true],
      ["102", false, "2023-11-30", true],
      ["103", true, "2023-11-30", false],
      ["104", true, null, false],
      ["105", true, "2024-02-21", true],
    ]);
    const extension = { departmentId: ids.get("102") ?? "", fiscalYear: 2024, stage: "firstSubmission" as const };
    await prisma.deadlineExtension.create({ data: { ...extension, dueOn: dateOf("2999-12-31"), reason: "合并" } });
    expect((await said())[1]).toEqual(["102", false, "2999-12-31", false]);
    await prisma.deadlineExtension.deleteMany();
  });

  it("stand beside 控制数, which hold no money carried over, and say when figures are older than the budget", async () => {
    const budgetId = budgets.get("104") ?? "";
    const key = { budgetId, unitCode: "202001", source: "generalPublicBudget" as const };
    await prisma.ceiling.create({ data: { ...key, class: "basic", amountFen: 100n } });
    expect((await rowOf("104")).budget?.computing).toBe(true);
    expect(await codesOf({ state: "computing" })).toEqual(["104"]);
    await summarize();
    const carried = await prisma.line.aggregate({ where: { budgetId, carriedOver: true }, _sum: { amountFen: true } });
    const planned = 1_952_979_900 - Number(carried._sum.amountFen ?? 0);
    const { figures, budget } = await rowOf("104");
    expect([figures.ceilings, figures.ceilingDifference]).toEqual([100, planned - 100]);
    expect(budget?.exceeded).toBeGreaterThan(0);
    expect(await codesOf({ state: "exceeded" })).toEqual(["104"]);
  });
});

describe("conditions", () => {
  it.each([
    [{ section: "none" }, ["103", "104", "105"]],
    [{ stage: "approval" }, ["105"]],
    [{ status: "reported" }, ["103"]],
    [{ state: "missing" }, ["101"]],
    [{ state: "outstanding" }, ["101", "102"]],
    [{ state: "handedIn" }, ["103", "104", "105"]],
    [{ state: "overdue" }, ["101", "102", "105"]],
    [{ text: "10" }, ["101", "102", "103", "104", "105"]],
    [{ text: "103" }, ["103"]],
    [{ text: "部门 104" }, ["104"]],
    [{ text: "SLBM" }, ["101", "102", "103", "104", "105"]],
    [{ text: "%" }, []],
    [{ sort: "-code" }, ["105", "104", "103", "102", "101"]],
    [{ sort: "stage" }, ["102", "103", "104", "105", "101"]],
    [{ sort: "-expenditure", size: "50" }, ["102", "103", "104", "105", "101"]],
    [{ group: "section" }, ["101", "102", "103", "104", "105"]],
  ])("%j", async (query, expected) => {
    expect(await codesOf(query)).toEqual(expected);
  });

  it("stand in the address as they were read from it, what is usual left out", () => {
    const query = "stage=approval&state=overdue&text=a%25&sort=-due&group=section&unit=yuan&size=50&page=2";
    expect(boardQuery(readBoardConditions(Object.fromEntries(new URLSearchParams(query))))).toBe(query);
    expect(boardQuery(readBoardConditions({ year: "x", sort: "; drop", size: "7", page: "0", state: "x" }))).toBe("");
  });
});

describe("sums", () => {
  it("are of all pages, and of each 归口", async () => {
    const { total, groups, pages, rows } = await board({ group: "section", size: "50" });
    expect([rows.length, pages, total.departments]).toEqual([5, 1, 5]);
    expect(total.figures.expenditure).toBe(4 * 1_952_979_900);
    expect(total.known).toMatchObject({ expenditure: 4, ceilings: 1, prior: 4 });
    expect(groups.map(({ section, departments }) => [section?.name ?? null, departments])).toEqual([
      ["教科文股", 2],
      [null, 3],
    ]);
    expect(groups[0]?.figures.expenditure).toBe(1_952_979_900);
  });

  it("count the states of everything that was looked for, whatever state is asked for", async () => {
    expect((await board({ state: "missing" })).counts).toEqual({
      ...{ due: 5, handedIn: 3, outstanding: 2, missing: 1, returned: 0, overdue: 3, exceeded: 1, blocking: 0 },
      ...{ computing: 0, stopped: 1 },
    });
    expect((await board({ text: "103" })).counts).toMatchObject({ due: 1, handedIn: 1, missing: 0 });
  });
});

it("shows the departments in which the person may list budgets, and no others", async () => {
  const reviewer = { role: "businessReviewer", departmentId: ids.get("103") ?? "", unit: null };
  expect(await codesOf({}, { ...officer, memberships: [reviewer] })).toEqual(["103"]);
  expect(await codesOf({}, { ...officer, memberships: [{ ...reviewer, role: "administrator" }] })).toEqual([]);
});

describe("the workbook", () => {
  const cellsOf = ({ sheets }: Workbook, row: number) =>
    Object.fromEntries(
      sheets[0]?.rows.find(({ number }) => number === row)?.cells.map(({ ref, text }) => [ref, text]) ?? [],
    );

  it("holds what the list holds, amounts as numbers in the unit that the headings name", async () => {
    const inWan = await readTable(boardWorkbook(await board({ status: "reported" })));
    expect(cellsOf(inWan, 2).A2).toMatch(/^金额单位：万元；截至 \d{4}-\d\d-\d\d；状态：已报送财政$/);
    expect(cellsOf(inWan, 3)).toMatchObject({ A3: "部门编码", L3: "支出总计（万元）" });
    expect(cellsOf(inWan, 4)).toMatchObject({ A4: "103", D4: "一上", E4: "已报送财政", I4: "已报", L4: "1952.979900" });
    const inYuan = await readTable(boardWorkbook(await board({ unit: "yuan" })));
    expect(cellsOf(inYuan, 3).L3).toBe("支出总计（元）");
    expect(cellsOf(inYuan, 4)).toMatchObject({ A4: "101", E4: "未建预算" });
    expect(cellsOf(inYuan, 9)).toMatchObject({ A9: "合计", B9: "5 个部门", L9: "78119196.00" });
  });
});
