import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure, withoutRow } from "../testing";
import { X_04 } from "./x-04";

describe("X-04", () => {
  it("passes on the demo budget", () => {
    expect(found(X_04, demoContext())).toEqual([]);
  });

  it("names a code that one table lacks", () => {
    const context = withoutRow(demoContext(), "expenditure", "2010399");
    expect(found(X_04, context)).toEqual(["X-04 cell:revenue!2010399.total"]);
    expect(checkRule(X_04, context)[0]).toMatchObject({
      message: "表二 2010399 其他政府办公厅（室）及相关机构事务支出 60.00 万元与表三同科目 0 万元不一致",
      actual: "60.00 万元",
      expected: "0 万元",
      difference: "60.00 万元",
    });
  });

  it("names a code that is one fen off", () => {
    const context = withFigure(demoContext(), "expenditure!2010399.total", 60000001);
    expect(found(X_04, context)).toEqual(["X-04 cell:revenue!2010399.total"]);
    expect(checkRule(X_04, context)[0]).toMatchObject({
      message: "表二 2010399 其他政府办公厅（室）及相关机构事务支出 600,000.00 元与表三同科目 600,000.01 元不一致",
      actual: "600,000.00 元",
      expected: "600,000.01 元",
      difference: "-0.01 元",
    });
  });
});
