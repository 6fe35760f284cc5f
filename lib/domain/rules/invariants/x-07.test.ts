import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, lineOf, withFigure, withoutRow } from "../testing";
import { X_07 } from "./x-07";

describe("X-07", () => {
  it("passes on the demo budget", () => {
    expect(found(X_07, demoContext())).toEqual([]);
  });

  it("adds what was carried over of this source alone", () => {
    expect(
      found(
        X_07,
        demoContext((book) => {
          lineOf(book, "L064").carriedOver = true;
          lineOf(book, "L080").carriedOver = true;
        }),
      ),
    ).toEqual([]);
  });

  it("names the code that is one fen off", () => {
    const context = withFigure(demoContext(), "general!2010301.total", 676219901);
    expect(found(X_07, context)).toEqual(["X-07 cell:general!2010301.total"]);
    expect(checkRule(X_07, context)[0]).toMatchObject({
      message: "表五 2010301 行政运行 6,762,199.01 元与表二同项该资金列 6,762,199.00 元不一致",
      actual: "6,762,199.01 元",
      expected: "6,762,199.00 元",
      difference: "0.01 元",
    });
  });

  it("names a code that table 5 lacks", () => {
    const context = withoutRow(demoContext(), "general", "2010399");
    expect(found(X_07, context)).toEqual(["X-07 cell:revenue!2010399.generalPublicBudget"]);
    expect(checkRule(X_07, context)[0]).toMatchObject({
      message: "表五 2010399 其他政府办公厅（室）及相关机构事务支出 0 万元与表二同项该资金列 60.00 万元不一致",
      actual: "0 万元",
      expected: "60.00 万元",
      difference: "-60.00 万元",
    });
  });
});
