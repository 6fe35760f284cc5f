import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { JG_02 } from "./jg-02";

describe("JG-02", () => {
  it("passes on the demo budget", () => {
    expect(found(JG_02, demoContext())).toEqual([]);
  });

  it("accepts as much as table 6 with a 事业 unit", () => {
    expect(found(JG_02, withFigure(demoContext(), "basicByDepartmentEconomic!total.operating", 171000000))).toEqual([]);
  });

  it("refuses one fen more", () => {
    const context = withFigure(demoContext(), "basicByDepartmentEconomic!total.operating", 170999999);
    expect(found(JG_02, context)).toEqual(["JG-02 cell:basicByDepartmentEconomic!total.operating"]);
    expect(checkRule(JG_02, context)[0]).toMatchObject({
      message: "机关运行经费 1,710,000.00 元大于表六日常公用经费合计 1,709,999.99 元",
      actual: "1,710,000.00 元",
      expected: "1,709,999.99 元",
      difference: "0.01 元",
    });
  });

  it("wants the same amount without 事业 units", () => {
    const context = withFigure(
      demoContext((book) => {
        for (const unit of book.units) unit.kind = "administrative";
      }),
      "basicByDepartmentEconomic!total.operating",
      278484401,
    );
    expect(found(JG_02, context)).toEqual(["JG-02 cell:basicByDepartmentEconomic!total.operating"]);
    expect(checkRule(JG_02, context)[0]).toMatchObject({
      message: "机关运行经费 2,784,844.00 元与表六日常公用经费合计 2,784,844.01 元不一致",
      actual: "2,784,844.00 元",
      expected: "2,784,844.01 元",
      difference: "-0.01 元",
    });
  });
});
