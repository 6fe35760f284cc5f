import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Prisma } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import { type BudgetBook, writeBook } from "@/lib/domain/book";
import { disclose } from "@/lib/domain/disclosure";
import { consolidate } from "@/lib/domain/district";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { NO_TRACE } from "@/lib/domain/tables/records";
import { buildWorkbook } from "@/lib/packet/xlsx";
import { serveFrom } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { type Answer, answerQuestion, type Question, type Questions } from "./answer";
import { Consolidator } from "./consolidator";
import { askConsolidated, stopConsolidating } from "./desk";
import { findChoice } from "./find";
import { conditionsQuery, readConditions } from "./schema";
import { createMember } from "./testing";
import type { Choice, Selection } from "./types";

const { prisma, url } = await testDatabase({ office: "bureau" });
serveFrom(url);
afterAll(stopConsolidating);

const section = await prisma.businessSection.create({ data: { name: "教科文股" } });
const one = await createMember(prisma, 1, {}, section.id);
const two = await createMember(prisma, 2, {}, section.id);
const three = await createMember(prisma, 3);
const blank = await prisma.department.create({ data: { code: "399", name: "未编制的部门", region: "示例区" } });

const everywhere = (role: string): Subject => ({
  ...{ active: true, office: "bureau" },
  memberships: [{ role, departmentId: null, unit: null }],
});
const officer = everywhere("budgetOfficer");
const within = (...ids: string[]): Subject => ({
  ...{ active: true, office: "bureau" },
  memberships: ids.map((departmentId) => ({ role: "reviewer", departmentId, unit: null })),
});

async function choose(query: Record<string, string> = {}, subject = officer): Promise<Choice> {
  const choice = await findChoice(prisma, subject, readConditions(query));
  if (!choice) throw new Error("The person may look into budgets");
  return choice;
}

async function select(query: Record<string, string> = {}): Promise<Selection> {
  const { selection } = await choose(query);
  if (!selection) throw new Error("There are budgets");
  return selection;
}

const consolidator = new Consolidator(prisma);
const answer = (selection: Selection, asked: Question["asked"]) =>
  answerQuestion({ selection, asked }, consolidator, () => {});

async function made<K extends keyof Questions>(
  selection: Selection,
  asked: Questions[K]["asked"],
): Promise<Questions[K]["answered"]> {
  const given: Answer = await answer(selection, asked);
  if ("refused" in given) throw new Error(given.refused);
  return given.answered;
}

/** What the command line consolidates of the same books. */
const byCommand = (books: readonly BudgetBook[], whose = "部分部门") =>
  disclose(
    consolidate(
      books.map((book) => ({ from: book.department.name, book })),
      books[0]?.department.region ?? "",
      whose,
    ),
    CARRIED_BASIS,
  );

const cellsOf = (tables: readonly { id: string; rows: { cells: ({ text: string } | null)[] }[] }[]) =>
  tables.map(({ id, rows }) => [
    id,
    rows.map(({ cells }) => cells.map((cell) => cell && { ...cell, trace: NO_TRACE, sums: [] })),
  ]);

const books = [one.book, two.book, three.book];

describe("the consolidated tables", () => {
  it("are those of the command line, cell by cell, and so is the workbook, byte by byte", async () => {
    const selection = await select();
    const whole = byCommand(books);
    const tables = await made<"tables">(selection, { kind: "tables" });
    const rows = cellsOf(tables).map(([id, cells]) => [id, JSON.parse(JSON.stringify(cells))]);
    const wanted = cellsOf(whole.tables.filter(({ key }) => key !== "keyProjects" && key !== "generalProjects"));
    expect(rows).toEqual(wanted.map(([id, cells]) => [id, JSON.parse(JSON.stringify(cells))]));
    for (const table of tables) {
      const { title, notes, departmentName, header } = whole.tables.find(({ id }) => id === table.id) ?? {};
      expect(table).toMatchObject({ title, notes, departmentName, header });
    }
    const workbook = await made<"workbook">(selection, { kind: "workbook", draft: true });
    expect(Buffer.from(workbook).equals(buildWorkbook(whole, true))).toBe(true);
  });

  it("say of the forms of projects which department has how many, and what they come to", async () => {
    const { contents, shown } = await made<"table">(await select(), { kind: "table", table: "generalProjects" });
    expect(contents.directory.map(({ number }) => number)).toEqual(
      Array.from({ length: 16 }, (_, at) => String(at + 1)),
    );
    if (shown?.kind !== "forms") throw new Error("Table 16 is a form a project");
    const own = one.book.projects.filter(({ tier }) => tier === "general");
    expect(shown.departments.map(({ budgetId, count }) => [budgetId, count])).toEqual(
      [one, two, three].map(({ budgetId }) => [budgetId, own.length]),
    );
    expect(shown.total.count).toBe(3 * own.length);
    const notes = contents.directory.slice(14).map(({ note, empty }) => [note, empty]);
    expect(notes).toContainEqual([`共 ${3 * own.length} 张，每个项目一张`, false]);
    expect((await made<"table">(await select(), { kind: "table", table: "17" })).shown).toBeNull();
  });

  it("open every figure by department, adding up exactly, each with the address of its own table", async () => {
    const selection = await select();
    const { figures } = byCommand(books);
    for (const address of [
      "expenditure!total.total",
      "revenueExpenditure!income:total.budget",
      "general!total.prior",
      "procurement!total.total",
    ]) {
      const view = await made<"origins">(selection, { kind: "origins", address });
      const sum = (view?.parts ?? []).reduce((all, { yuan }) => all + Math.round(Number(yuan) * 100), 0);
      expect(sum, address).toBe(figures.get(address)?.fen);
      expect((view?.parts.length ?? 0) + (view?.others ?? 0)).toBe(3);
    }
    const view = await made<"origins">(selection, { kind: "origins", address: "expenditure!total.total" });
    expect(view?.parts.map(({ budgetId, address }) => [budgetId, address])).toEqual(
      [one, two, three].map(({ budgetId }) => [budgetId, "expenditure!total.total"]),
    );
    expect(view?.title).toBe("表三 · 合计 · 总计");
    expect(await made<"origins">(selection, { kind: "origins", address: "expenditure!nothing.total" })).toBeNull();
  });

  it("are made in a thread of their own, which tells how far it is", async () => {
    const selection = await select();
    const asked = { kind: "contents" } as const;
    expect(await askConsolidated<"contents">(selection, asked, 0)).toEqual({ state: "reading", read: 0, of: 3 });
    const contents = await askConsolidated<"contents">(selection, asked, 60_000);
    expect(contents).toMatchObject({
      state: "made",
      made: { departmentName: "万盛经开区部分部门（汇总）", unit: "万元" },
    });
  });
});

describe("what is refused", () => {
  const region = one.book.department.region;
  it("is what the command line refuses, naming both: a unit's own book beside its department's", async () => {
    const [, unit] = two.book.units;
    if (!unit) throw new Error("the demo has units");
    const own = await createMember(prisma, 4, { department: { code: unit.code, name: unit.name, region } });
    const selection = await select();
    const refused = `重复计算，不能汇总：“302 第2部门”与“${unit.code} ${unit.name}”一本是“${unit.name}”（${unit.code}）自己的预算书，另一本已含该单位；请每个部门、单位只留一本，再汇总`;
    expect(await answer(selection, { kind: "contents" })).toEqual({ refused });
    const without = await select({ departments: "301,302,303" });
    expect(without.members).toHaveLength(3);
    expect(await answer(without, { kind: "contents" })).toHaveProperty("answered");
    await prisma.budget.delete({ where: { id: own.budgetId } });
    await prisma.department.delete({ where: { id: own.departmentId } });
  });

  it("names both where code books are of different years", async () => {
    await prisma.budget.update({ where: { id: three.budgetId }, data: { edition: "chongqing-2024@2025", version: 2 } });
    expect(await answer(await select(), { kind: "contents" })).toEqual({
      refused:
        "各部门的版式或科目年度不同（chongqing-2024：“301 第1部门”等 2 本；chongqing-2024@2025：“303 第3部门”），不能汇总",
    });
    await prisma.budget.update({ where: { id: three.budgetId }, data: { edition: "chongqing-2024", version: 3 } });
  });
});

describe("a selection", () => {
  it("is every department that has a budget of the prepared year, and names those that are not in it", async () => {
    const { selection, leftOut, draft, years, sections, departments } = await choose();
    expect(selection).toMatchObject({ fiscalYear: 2024, region: "万盛经开区", whose: "部分部门" });
    expect(selection?.members.map(({ code, status }) => [code, status])).toEqual(
      ["301", "302", "303"].map((code) => [code, "draft"]),
    );
    expect(leftOut).toEqual([{ code: "399", name: "未编制的部门", reason: "没有这一年的预算" }]);
    expect([draft, years, sections]).toEqual([true, [2024], [{ id: section.id, name: "教科文股" }]]);
    expect(departments.map(({ code }) => code)).toEqual(["301", "302", "303"]);
  });

  it("is that of a 归口, which prints so, or of the departments that are named", async () => {
    const ofSection = await choose({ section: section.id });
    expect(ofSection.selection?.members.map(({ code }) => code)).toEqual(["301", "302"]);
    expect([ofSection.selection?.whose, ofSection.leftOut]).toEqual(["归口教科文股各部门", []]);
    const named = await choose({ departments: "303，301" });
    expect(named.selection?.members.map(({ code }) => code)).toEqual(["301", "303"]);
    expect([named.selection?.whose, named.leftOut]).toEqual(["部分部门", []]);
  });

  it("leaves out what is not signed or reported yet, and closed departments, saying so", async () => {
    await prisma.budget.update({ where: { id: one.budgetId }, data: { status: "signed" } });
    const closedOn = new Date("2024-03-01");
    await prisma.department.update({ where: { id: three.departmentId }, data: { closedOn } });
    const signed = await choose({ standing: "signed" });
    expect(signed.selection?.members.map(({ code }) => code)).toEqual(["301"]);
    expect(signed.leftOut.map(({ code, reason }) => [code, reason])).toEqual([
      ["302", "草稿，未签发"],
      ["303", "部门已停用，这一年的预算不再编制"],
      ["399", "没有这一年的预算"],
    ]);
    expect((await choose({ standing: "reported" })).leftOut[0]?.reason).toBe("已签发，未报送财政");
    await prisma.budget.update({ where: { id: one.budgetId }, data: { status: "draft" } });
    await prisma.department.update({ where: { id: three.departmentId }, data: { closedOn: null } });
  });

  it("holds no department that the person may not look into", async () => {
    const own = await choose({}, within(one.departmentId, three.departmentId));
    expect(own.selection?.members.map(({ code }) => code)).toEqual(["301", "303"]);
    expect(own.leftOut).toEqual([]);
    const foreign = await choose({ departments: "301,302,303" }, within(two.departmentId));
    expect(foreign.selection?.members.map(({ code }) => code)).toEqual(["302"]);
    expect(await findChoice(prisma, everywhere("systemAdministrator"), readConditions({}))).toBeNull();
    expect(await findChoice(prisma, { ...officer, active: false }, readConditions({}))).toBeNull();
    const section = await choose({ section: blank.id });
    expect(section.conditions.section).toBeNull();
  });

  it("stands in the address", () => {
    const query = { year: "2027", section: section.id, standing: "signed", departments: "302,301" };
    const conditions = readConditions(query);
    expect(conditions).toEqual({ ...query, year: 2027, departments: ["301", "302"] });
    expect(readConditions(Object.fromEntries(new URLSearchParams(conditionsQuery(conditions))))).toEqual(conditions);
    expect(conditionsQuery(readConditions({ year: "x", section: "x", standing: "x" }))).toBe("");
  });
});

describe("what is remembered", () => {
  const lineOf = (budgetId: string) => prisma.line.findFirstOrThrow({ where: { budgetId }, orderBy: { rank: "asc" } });
  const total = async (consolidating: Consolidator) => {
    const { district } = await consolidating.tablesOf(await select(), () => {});
    return district.figures.get("expenditure!total.total")?.fen ?? 0;
  };
  const add = async (budgetId: string, fen: bigint, version: number | null) => {
    const { id } = await lineOf(budgetId);
    await prisma.line.update({ where: { id }, data: { amountFen: { increment: fen } } });
    if (version !== null) await prisma.budget.update({ where: { id: budgetId }, data: { version } });
  };

  beforeAll(() => total(consolidator));

  it("is each department by its version: a change of one has that one alone read again", async () => {
    const before = await total(consolidator);
    // No change comes without a version: this one would show it if the department were read again.
    await add(two.budgetId, 7n, null);
    await add(one.budgetId, 100n, 5);
    expect(await total(consolidator)).toBe(before + 100);
    // Another process takes what was stored.
    expect(await total(new Consolidator(prisma))).toBe(before + 100);
    await add(two.budgetId, -7n, null);
    await add(one.budgetId, -100n, 6);
    expect(await total(consolidator)).toBe(before);
  });

  it("is of a submitted budget what was frozen, whatever its rows say", async () => {
    const before = await total(consolidator);
    const [line, ...lines] = three.book.lines;
    if (!line) throw new Error("the demo has lines");
    const book = writeBook({ ...three.book, lines: [{ ...line, amount: line.amount + 500 }, ...lines] });
    const { id } = await prisma.user.create({ data: { accountName: "clerk", displayName: "经办" } });
    const facts = { budgetId: three.budgetId, number: 1, status: "submitted", createdById: id } as const;
    await prisma.revision.create({ data: { ...facts, book: book as Prisma.InputJsonObject, sha256: "1".repeat(64) } });
    await prisma.budget.update({ where: { id: three.budgetId }, data: { status: "submitted" } });
    expect(await total(consolidator)).toBe(before + 500);
  });
});
