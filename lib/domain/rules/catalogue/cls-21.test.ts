import { describe, expect, it } from "vitest";
import type { ImportedCode } from "../../classification";
import { Basis } from "../../editions/basis";
import { demoContext, found } from "../testing";
import { CLS_21 } from "./cls-21";
import { only } from "./cls-testing";

describe("CLS-21", () => {
  it("passes when the code book is that of the budget's year", () => {
    expect(found(CLS_21, demoContext())).toEqual([]);
  });

  it("asks once about the code book of another year and says how to get the right one", () => {
    const context = demoContext((book) => {
      book.fiscalYear = 2026;
    });
    expect(only(CLS_21, context)).toMatchObject({
      severity: "confirm",
      subject: "book:edition",
      message: "2026 年预算使用的支出功能分类科目是 2024 年科目，不是 2026 年的",
      actual: "2024 年科目",
      expected: "2026 年科目",
      remedy:
        "请系统管理员在“科目”页面导入 2026 年政府收支分类科目，草稿随即改用；确需沿用的，写明已逐一核对所用科目未变",
    });
  });

  it("leaves to CLS-23 what the edition of the year does not carry yet", () => {
    const context = demoContext((book) => {
      book.fiscalYear = 2027;
      book.edition = "chongqing-2027";
    });
    expect(found(CLS_21, context)).toEqual([]);
  });

  it("falls silent when the functional codes of the year are there and used", () => {
    const { codes } = demoContext();
    const all = codes.function.all.map(({ code, name, fund }): ImportedCode => ({ code, name, fund }));
    const trees = [{ year: 2025, tree: "function" as const, sha256: "d".repeat(64), codes: all }];
    const basis = new Basis({ trees, tables: [], parameters: [] });
    const edited = (edition: string) =>
      demoContext((book) => {
        book.fiscalYear = 2025;
        book.edition = edition;
      }, basis);
    expect(found(CLS_21, edited("chongqing-2025"))).toEqual([]);
    expect(only(CLS_21, edited("chongqing-2024")).remedy).toBe(
      "2025 年科目已导入，请将预算书的版式改为使用 2025 年科目",
    );
  });
});
