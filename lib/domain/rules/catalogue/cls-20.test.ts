import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { Basis } from "../../editions/basis";
import { demoContext, found } from "../testing";
import { CLS_20 } from "./cls-20";
import { added, only } from "./cls-testing";

const withPrior = (code: string) => (book: BudgetBook) => {
  for (const line of book.priorYear?.lines.slice(0, 1) ?? []) line.function = code;
};

describe("CLS-20", () => {
  it("passes on last year's codes, also those that ended with last year", () => {
    expect(found(CLS_20, demoContext())).toEqual([]);
    expect(added(demoContext(withPrior("2010308")))).toEqual([]);
    expect(added(demoContext(withPrior("2100601")))).toEqual([]);
  });

  it("asks about a code that had ended before last year", () => {
    const context = demoContext(withPrior("2080504"));
    expect(added(context)).toEqual(["CLS-20 book:priorYear.lines[0].function"]);
    expect(only(CLS_20, context)).toMatchObject({
      severity: "confirm",
      message: "上年数的 2080504 未归口管理的行政单位离退休 在 2023 年以前已停用",
      remedy: "请对照 2023 年批复的预算核对上年数的科目，确属上年科目的写明依据",
    });
  });

  it("asks about a code that last year's own code book does not have", () => {
    const codes = [
      { code: "201", name: "一般公共服务支出", fund: "general" as const },
      { code: "20103", name: "政府办公厅（室）及相关机构事务", fund: "general" as const },
      { code: "2010301", name: "行政运行", fund: "general" as const },
    ];
    const trees = [{ year: 2025, tree: "function" as const, sha256: "c".repeat(64), codes }];
    const changed = (book: BudgetBook) => {
      book.fiscalYear = 2026;
      book.edition = "chongqing-2024@2025";
      book.lines = [];
      if (book.priorYear) {
        const [line] = book.priorYear.lines;
        book.priorYear.fiscalYear = 2025;
        book.priorYear.lines = line ? [{ ...line, function: "2010302" }] : [];
      }
    };
    const context = demoContext(changed, new Basis({ trees, tables: [], parameters: [] }));
    expect(only(CLS_20, context)).toMatchObject({
      subject: "book:priorYear.lines[0].function",
      message: "上年数的功能分类科目 2010302 不在 2025 年科目中",
    });
  });
});
