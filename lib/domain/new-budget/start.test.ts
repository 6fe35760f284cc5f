import { describe, expect, it } from "vitest";
import { priorYearOf, readBook, writeBook } from "../book";
import { demoBook } from "../book/testing";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { blankBook, bookFromFile, bookWithPriorYear, type NewBudgetFacts } from ".";

const demo = demoBook();
const facts: NewBudgetFacts = {
  fiscalYear: 2027,
  edition: "chongqing-2024",
  department: { code: demo.department.code, name: "示例学校", region: "示例县" },
  units: [{ code: "202001", name: "示例学校", kind: "institution" }],
};
const of = (fiscalYear: number) => ({ ...demo, fiscalYear, priorYear: null });

describe("blankBook", () => {
  it("can be written, read and disclosed, and names both years of the code books", () => {
    const book = blankBook(facts, CARRIED_BASIS);
    expect(book.edition).toBe("chongqing-2027");
    expect(readBook(JSON.parse(JSON.stringify(writeBook(book))))).toEqual(book);
    const { tables, findings } = disclose(book, CARRIED_BASIS);
    expect(tables).toHaveLength(16);
    expect(
      findings.filter(({ rule }) => rule === "CLS-23").map(({ severity, message }) => [severity, message]),
    ).toEqual([["note", "2027 年支出功能分类科目是 2024 年科目及已知的变化，尚未导入 2027 年的完整科目"]]);
  });
});

describe("bookWithPriorYear", () => {
  it("takes nothing but last year's figures and the names of their codes", () => {
    const before = { ...of(2026), codeNames: [{ code: "2010399", name: "其他" }] };
    expect(bookWithPriorYear(facts, before, CARRIED_BASIS)).toEqual({
      ...blankBook(facts, CARRIED_BASIS),
      codeNames: before.codeNames,
      priorYear: priorYearOf(before),
    });
  });

  it("refuses the book of another year or department", () => {
    expect(() => bookWithPriorYear(facts, of(2025), CARRIED_BASIS)).toThrow(
      "2027 年预算的上年数是 2026 年的，文件是 2025 年的预算，请改选文件或年度",
    );
    const foreign = { ...of(2026), department: { ...demo.department, code: "999", name: "别的部门" } };
    expect(() => bookWithPriorYear(facts, foreign, CARRIED_BASIS)).toThrow(
      /^文件是部门 999（别的部门）的，不是本部门 \S+（示例学校）的，请改选文件$/,
    );
  });
});

describe("bookFromFile", () => {
  it("takes a book of the year as it is", () => {
    expect(bookFromFile(facts, of(2027), CARRIED_BASIS)).toEqual(of(2027));
  });

  it("goes on from one of the year before, with today's department and units", () => {
    const book = bookFromFile(facts, of(2026), CARRIED_BASIS);
    expect(book).toMatchObject({
      fiscalYear: 2027,
      department: facts.department,
      units: facts.units,
      priorYear: { fiscalYear: 2026 },
    });
    expect(new Set(book.lines.map(({ unit }) => unit))).toEqual(new Set(["202001"]));
  });

  it("refuses any other year", () => {
    expect(() => bookFromFile(facts, of(2024), CARRIED_BASIS)).toThrow(
      "文件是 2024 年的预算；新建 2027 年预算可以用 2027 年的文件（原样带入）或 2026 年的文件（结转），请改选文件或年度",
    );
  });
});
