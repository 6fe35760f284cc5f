import ExcelJS from "exceljs";
import { beforeEach, describe, expect, it } from "vitest";
import type { Prisma } from "@/generated/prisma/client";
import { writeBook } from "@/lib/domain/book";
import { CARRIED_CODES } from "@/lib/domain/classification";
import { verifyChain } from "@/lib/server/audit-verify";
import { serveFrom, signInAs } from "@/lib/server/session-testing";
import { testDatabase } from "@/lib/server/testing";
import { loadBudget } from "../budgets/loaders";
import { importBook } from "../budgets/mutations";
import { createDepartment, demoBook } from "../budgets/testing";
import { Desk } from "../entry/testing";
import { importCodeBookAction } from "./actions";
import { readBasis } from "./basis";
import { readCodeFile } from "./file";
import { loadBasis, loadCodeBooks } from "./loaders";

const { prisma, url } = await testDatabase();
serveFrom(url);
const desk = await Desk.open(prisma, "202");
const clerk = await desk.person("经办示例");
const administrator = await desk.person("管理示例", null, "systemAdministrator");
const other = await createDepartment(prisma, "301", []);

const { departmentEconomic } = CARRIED_CODES.of(2024);
/** The tree of 2024 as a CSV file, changed. */
function csv(change: (lines: string[]) => string[] = (lines) => lines, name = "economic.csv"): File {
  const lines = change(departmentEconomic.all.map(({ code, name: title }) => `${code},${title}`));
  return new File([`\ufeff编码,名称\r\n${lines.join("\r\n")}\r\n`], name);
}
const renamed = (from: string, to: string) =>
  csv((lines) => lines.map((line) => (line.startsWith(`${from},`) ? `${from},${to}` : line)));
const send = (file: File, apply: boolean, year = "2025") =>
  importCodeBookAction({ year, tree: "departmentEconomic", file, apply });
const message = async (work: Promise<{ ok: boolean; error?: { message: string } }>) => (await work).error?.message;

beforeEach(() => signInAs(administrator.id));

describe("an import", () => {
  it("is told before it is done, and changes nothing until then", async () => {
    const told = await send(renamed("30101", "基本工资（新）"), false);
    expect(told).toMatchObject({
      data: {
        ...{ comparedWith: "2024 年部门预算支出经济分类", applied: false, faults: [] },
        differences: ["30101 由“基本工资”改名为“基本工资（新）”"],
      },
    });
    expect(await prisma.codeBook.count()).toBe(0);
  });

  it("names every faulty line and imports nothing of such a file", async () => {
    const file = csv((lines) => [...lines, "30101,重复", "39a,错"]);
    const faulty = await send(file, true);
    expect(faulty).toMatchObject({
      data: {
        applied: false,
        faults: [
          `第 ${departmentEconomic.all.length + 2} 行：科目 30101 重复`,
          `第 ${departmentEconomic.all.length + 3} 行：部门预算支出经济分类科目编码“39a”应为 3、5 位数字`,
        ],
      },
    });
    expect(await prisma.codeBook.count()).toBe(0);
  });

  it("is used at once by the draft of its year and by what is made from then on, and by nothing else", async () => {
    const book = { ...demoBook(), fiscalYear: 2025 };
    const { id } = await importBook(prisma, { book, departmentId: desk.departmentId, actor: null, origin: "file" });
    await prisma.budget.update({ where: { id }, data: { edition: "chongqing-2024" } });
    expect(await send(renamed("30101", "基本工资（新）"), true)).toMatchObject({ data: { applied: true, drafts: 1 } });
    await signInAs(clerk.id);
    const { head, disclosure } = await loadBudget(id);
    expect([head.edition, head.version]).toEqual(["chongqing-2025", 2]);
    expect(JSON.stringify(disclosure.tables)).toContain("基本工资（新）");
    expect(JSON.stringify((await loadBudget(desk.budgetId)).disclosure.tables)).not.toContain("基本工资（新）");
    const made = await importBook(prisma, {
      book: { ...book, department: { ...book.department, code: "301" } },
      ...{ departmentId: other.id, actor: null, origin: "file" },
    });
    expect(await prisma.budget.findUnique({ where: { id: made.id } })).toMatchObject({
      edition: "chongqing-2025",
    });
    const basis = await loadBasis("chongqing-2025");
    expect(basis.trees.map(({ year, tree }) => `${year} ${tree}`)).toEqual(["2025 departmentEconomic"]);
    expect((await loadBasis("chongqing-2024")).trees).toEqual([]);
    const actions = await prisma.auditEvent.findMany({
      where: { action: "codeBooks.import" },
      orderBy: { seq: "asc" },
    });
    expect(actions.map(({ entity }) => entity)).toEqual(["codeBook:2025 部门预算支出经济分类", `budget:${id}`]);
    expect(await verifyChain(prisma)).toMatchObject({ ok: true });
  });

  it("may only add once a budget of the year is signed", async () => {
    const { id: budgetId } = await prisma.budget.findFirstOrThrow({ where: { fiscalYear: 2025 } });
    const book = writeBook(demoBook()) as Prisma.InputJsonObject;
    const facts = { number: 1, status: "signed", book, sha256: "a".repeat(64), createdById: clerk.id } as const;
    await prisma.revision.create({ data: { ...facts, budgetId } });
    expect(await message(send(csv(), true))).toBe(
      "2025 年已有签发的预算使用现在的科目，只能增加科目，不能取消、改名或调整：30101。",
    );
    const more = csv((lines) =>
      lines.map((line) => line.replace("基本工资", "基本工资（新）")).concat("30280,数据服务费"),
    );
    expect(await send(more, true)).toMatchObject({ data: { applied: true, differences: ["新增 30280 数据服务费"] } });
    expect(
      (await loadCodeBooks()).find(({ year, tree }) => year === 2025 && tree === "departmentEconomic"),
    ).toMatchObject({ codes: departmentEconomic.all.length + 1 });
  });

  it("is refused for a year before those the program knows, and without a file", async () => {
    expect(await message(send(csv(), false, "2020"))).toBe("本程序的科目从 2024 年开始，不能导入更早年度的科目。");
    expect(await message(send(new File([], "x.csv"), false))).toBe("填写的内容有误，请按提示更正。");
    await signInAs(clerk.id);
    expect(await send(csv(), true)).toMatchObject({ error: { code: "forbidden" } });
  });
});

describe("readCodeFile", () => {
  it("reads a workbook with other columns beside", async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("科目");
    sheet.addRows([
      ["2025 年科目"],
      ["序号", "科目编码", "科目名称", "预算"],
      [1, 201, "一般公共服务支出", "一般公共预算"],
    ]);
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect(await readCodeFile(new File([bytes], "a.xlsx"))).toEqual([
      { line: 3, code: "201", name: "一般公共服务支出", fund: "一般公共预算" },
    ]);
  });

  it("reads quoted fields and full-width digits, and skips blank lines", async () => {
    const text = '编码,名称\n"２０１","甲,""乙"""\n\n20101,丙\n';
    expect(await readCodeFile(new File([text], "a.csv"))).toEqual([
      { line: 2, code: "201", name: '甲，"乙"', fund: "" },
      { line: 4, code: "20101", name: "丙", fund: "" },
    ]);
  });

  it("reads no more rows and columns than a tree could have", async () => {
    const rows = (count: number) => new File([`编码,名称\n${"201,甲\n".repeat(count)}`], "a.csv");
    expect(await readCodeFile(rows(19_000))).toHaveLength(19_000);
    await expect(readCodeFile(rows(20_001))).rejects.toThrow("文件超过 20000 行，已拒绝；请分成几个文件导入。");
    await expect(readCodeFile(new File([`编码,名称${",x".repeat(200)}`], "a.csv"))).rejects.toThrow(
      "第 1 行超过 100 列，已拒绝；请删去多余的列。",
    );
  });

  it("says what it misses", async () => {
    await expect(readCodeFile(new File(["a,b\n1,2"], "a.csv"))).rejects.toThrow(
      "文件中没有找到“编码”和“名称”两列的表头，请核对文件。",
    );
    await expect(readCodeFile(new File(["PKrubbish"], "a.xlsx"))).rejects.toThrow(/。$/);
  });
});

describe("a table between codes", () => {
  const table = (text: string) => new File([text], "table.csv");
  const bring = (tree: string, text: string, year = "2026") =>
    importCodeBookAction({ year, tree, file: table(text), apply: true });

  it("is told with its faults, and imported whole or not at all", async () => {
    expect(await bring("succession", "旧科目,新科目\n2010308,2014004\n2010399,9")).toMatchObject({
      data: { applied: false, faults: ["第 3 行：新科目“9”与旧科目 2010399 不是同一类科目"] },
    });
    expect(await bring("succession", "旧科目编码,新科目编码\n2010308 信访事务,2014004 信访业务")).toMatchObject({
      data: { applied: true, codes: 1, drafts: 0, differences: ["2010308 信访事务 → 2014004 信访业务"] },
    });
    expect((await readBasis(prisma)).codes.of(2026).successions.get("2010308")).toEqual(["2014004"]);
    expect(await message(bring("correspondence", "甲,乙\n1,2"))).toBe(
      "文件中没有找到“部门预算支出经济分类”和“政府预算支出经济分类”两列的表头，请核对文件。",
    );
  });

  it("of a correspondence counts from its year on, in the browser too", async () => {
    const text = "部门预算支出经济分类,政府预算支出经济分类,适用单位\n30101,50199,行政单位";
    expect(await bring("correspondence", text)).toMatchObject({ data: { applied: true, codes: 1 } });
    const { codes } = await readBasis(prisma);
    const derived = (year: number) => codes.of(year).correspondence.rowsFor("30101", "administrative")[0];
    expect([2024, 2026, 2027].map((year) => derived(year)?.governmentEconomic)).toEqual(["50101", "50199", "50199"]);
    expect((await loadBasis("chongqing-2027")).tables.map((one) => one.table)).toEqual(["correspondence"]);
    expect((await loadBasis("chongqing-2025")).tables).toEqual([]);
    expect((await loadCodeBooks()).filter(({ tree }) => tree === "correspondence")).toMatchObject([
      { year: 2026, codes: 1, label: "部门与政府支出经济分类对应关系" },
    ]);
  });
});
