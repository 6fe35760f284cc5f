import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_19 } from "./cls-19";
import { added, only, withLines } from "./cls-testing";

describe("CLS-19", () => {
  it("passes when every code has a name", () => {
    expect(found(CLS_19, demoContext())).toEqual([]);
  });

  it("asks for the name of a code below a 款 whose list is not known whole", () => {
    const context = demoContext(withLines({ L080: { function: "2136788" } }));
    expect(only(CLS_19, context)).toMatchObject({
      severity: "block",
      subject: "line:L080.function",
      message: "本系统的科目数据没有 2136788，公开表缺少 2136788 的科目名称",
      remedy:
        "请核对编码，最接近的有：2136701 基础设施建设和经济发展、2136702 解决移民遗留问题、2136703 库区维护和管理；编码无误的，按 2024 年政府收支分类科目填写 2136788 的名称",
    });
    expect(added(context)).not.toContain("CLS-01 line:L080.function");
  });

  it("asks for the name of a 款 that is not carried, too", () => {
    const context = demoContext(withLines({ L001: { function: "2300101" } }));
    expect(added(context)).toEqual(["CLS-19 line:L001.function"]);
    expect(only(CLS_19, context).message).toBe("本系统的科目数据没有 2300101，公开表缺少 23001、2300101 的科目名称");
  });

  it("is content with the names that were given", () => {
    const context = demoContext((book) => {
      withLines({ L001: { function: "2300101" } })(book);
      book.codeNames = [
        { code: "23001", name: "返还性支出" },
        { code: "2300101", name: "所得税基数返还支出" },
      ];
    });
    expect(added(context)).toEqual(["CLS-17 line:L001.function"]);
  });

  it("asks once for a name that last year needs", () => {
    const context = demoContext((book) => {
      const lines = book.priorYear?.lines ?? [];
      for (const line of lines.filter(({ class: kind }) => kind === "project")) line.function = "2010390";
    });
    expect(added(context)).toEqual(["CLS-19 book:priorYear.lines[1].function, book:priorYear.lines[3].function"]);
    expect(only(CLS_19, context).remedy).toBe("请核对编码；编码无误的，按 2023 年政府收支分类科目填写 2010390 的名称");
  });

  it("leaves a code that is wrong this year to CLS-01, also where last year has it", () => {
    const context = demoContext((book) => {
      withLines({ L001: { function: "2010391" } })(book);
      for (const line of book.priorYear?.lines.slice(0, 1) ?? []) line.function = "2010391";
    });
    expect(added(context)).toEqual(["CLS-01 line:L001.function"]);
  });
});
