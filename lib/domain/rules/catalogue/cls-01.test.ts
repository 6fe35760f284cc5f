import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_01 } from "./cls-01";
import { added, only, withLines } from "./cls-testing";

describe("CLS-01", () => {
  it("passes on codes that the year's book has", () => {
    expect(found(CLS_01, demoContext())).toEqual([]);
  });

  it("names the wrong code and the nearest ones", () => {
    const context = demoContext(withLines({ L001: { function: "2010391" } }));
    expect(added(context)).toEqual(["CLS-01 line:L001.function"]);
    expect(only(CLS_01, context)).toMatchObject({
      severity: "block",
      message: "功能分类科目 2010391 不在 2024 年政府收支分类科目中",
      actual: "2010391",
      expected: "2024 年支出功能分类的项级科目",
      remedy:
        "请改为正确的项级科目，最接近的有：2010301 行政运行、2010399 其他政府办公厅（室）及相关机构事务支出、2010302 一般行政管理事务",
    });
  });

  it("says it of every line with the code, by id whatever the order of lines", () => {
    const edit = withLines({ L001: { function: "2999901" }, L010: { function: "2999901" } });
    const expected = ["CLS-01 line:L001.function, line:L010.function"];
    expect(found(CLS_01, demoContext(edit))).toEqual(expected);
    const reversed = demoContext((book) => {
      edit(book);
      book.lines.reverse();
    });
    expect(found(CLS_01, reversed)).toEqual(expected);
  });

  it("looks up neighbours of the first fifty wrong codes only", () => {
    const context = demoContext((book) => {
      book.lines.forEach((line, index) => {
        line.function = String(2_018_800 + index);
      });
    });
    const lookedUp = CLS_01.check(context).filter(({ remedy }) => remedy.includes("最接近"));
    expect(lookedUp.length).toBe(50);
  });

  it("passes 项 that real budgets have", () => {
    for (const code of ["2200129", "2140204", "2140304", "2040706", "2220403"]) {
      expect(added(demoContext(withLines({ L074: { function: code } }))), code).toEqual([]);
    }
  });

  it("leaves a code below a 款 whose list is not known whole to CLS-19", () => {
    expect(added(demoContext(withLines({ L001: { function: "2020188" } })))).toEqual(["CLS-19 line:L001.function"]);
  });

  it("is not silenced by a name that was given to a wrong code", () => {
    const context = demoContext((book) => {
      withLines({ L001: { function: "2010391" } })(book);
      book.codeNames = [{ code: "2010391", name: "督查事务" }];
    });
    expect(added(context)).toEqual(["CLS-01 line:L001.function"]);
  });
});
