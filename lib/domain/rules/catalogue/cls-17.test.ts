import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { demoContext, found } from "../testing";
import { CLS_17 } from "./cls-17";
import { added, only, withLines } from "./cls-testing";

function withName(code: string, name: string, edit: (book: BudgetBook) => void): (book: BudgetBook) => void {
  return (book) => {
    edit(book);
    book.codeNames = [{ code, name }];
  };
}

describe("CLS-17", () => {
  it("passes on codes that are listed", () => {
    expect(found(CLS_17, demoContext())).toEqual([]);
  });

  it("asks about a named code below a 款 whose list is not known whole", () => {
    const context = demoContext(withName("2136788", "库区道路建设", withLines({ L080: { function: "2136788" } })));
    expect(only(CLS_17, context)).toMatchObject({
      subject: "line:L080.function",
      severity: "confirm",
      message: "本系统的科目数据没有 2136788，表中按填写的名称列示为“库区道路建设”",
      actual: "2136788",
      expected: "2024 年支出功能分类的项级科目",
      remedy: "请对照 2024 年政府收支分类科目核对编码和名称，无误的写明已核对；系统管理员导入该年科目后不再询问",
    });
  });

  it("asks about a code whose name the data is not sure of", () => {
    const context = demoContext(withLines({ L001: { function: "2140139" } }));
    expect(only(CLS_17, context)).toMatchObject({
      subject: "line:L001.function",
      message: "2140139 取消政府还贷二级公路收费专项支出 的编码和名称尚未与 2024 年科目核对",
    });
    const below = demoContext(withLines({ L001: { function: "2014101" } }));
    expect(only(CLS_17, below).message).toBe("2014101 行政运行 的编码和名称尚未与 2024 年科目核对");
  });

  it("asks once about a code of both years, and about a named one of last year", () => {
    const code = "2136788";
    const edit = (book: BudgetBook) => {
      withLines({ L080: { function: code } })(book);
      for (const line of book.priorYear?.lines.slice(0, 2) ?? []) line.function = code;
    };
    expect(found(CLS_17, demoContext(withName(code, "库区道路建设", edit)))).toEqual([
      "CLS-17 line:L080.function, book:priorYear.lines[0].function, book:priorYear.lines[1].function",
    ]);
    const lastOnly = withName("2010390", "接待事务", (book) => {
      for (const line of book.priorYear?.lines.slice(0, 1) ?? []) line.function = "2010390";
    });
    expect(added(demoContext(lastOnly))).toEqual(["CLS-17 book:priorYear.lines[0].function"]);
    expect(only(CLS_17, demoContext(lastOnly)).expected).toBe("2023 年支出功能分类的项级科目");
  });
});
