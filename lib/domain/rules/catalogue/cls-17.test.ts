import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_17 } from "./cls-17";
import { added, only, withLines } from "./cls-testing";

describe("CLS-17", () => {
  it("passes on codes that are listed", () => {
    expect(found(CLS_17, demoContext())).toEqual([]);
  });

  it("asks about a 项 below a 款 that lists none", () => {
    const context = demoContext(withLines({ L001: { function: "2040101" } }));
    expect(added(context)).toEqual(["CLS-17 line:L001.function"]);
    expect(only(CLS_17, context)).toMatchObject({
      severity: "confirm",
      message: "本系统未收录 20401 款下的项级科目，无法核对 2040101，表中也没有它的名称",
      actual: "2040101",
    });
  });

  it("asks about a 项 below a 类 that lists no 款", () => {
    expect(added(demoContext(withLines({ L001: { function: "2300101" } })))).toEqual(["CLS-17 line:L001.function"]);
  });

  it("asks once about a code of last year that this year's book has not", () => {
    const context = demoContext((book) => {
      const lines = book.priorYear?.lines ?? [];
      for (const line of lines.filter(({ class: kind }) => kind === "project")) line.function = "2010390";
    });
    expect(added(context)).toEqual(["CLS-17 book:priorYear.lines[1].function"]);
  });
});
