import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { SUM_01 } from "./sum-01";

describe("SUM-01", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_01, demoContext())).toEqual([]);
  });

  it("names the parent whose child is one fen off", () => {
    const context = withFigure(demoContext(), "expenditure!2010301.total", 676219901);
    expect(found(SUM_01, context)).toEqual(["SUM-01 cell:expenditure!20103.total"]);
    expect(checkRule(SUM_01, context)[0]).toMatchObject({
      message:
        "表三“20103 政府办公厅（室）及相关机构事务”（总计）13,934,999.00 元与其下各项之和 13,934,999.01 元不一致",
      actual: "13,934,999.00 元",
      expected: "13,934,999.01 元",
      difference: "-0.01 元",
    });
  });

  it("finds a total that is no sum of its 类", () => {
    const context = withFigure(demoContext(), "projectByDepartmentEconomic!total.total", 0);
    expect(found(SUM_01, context)).toEqual(["SUM-01 cell:projectByDepartmentEconomic!total.total"]);
    expect(checkRule(SUM_01, context)[0]).toMatchObject({
      message: "表八“合计”（项目支出）0 万元与其下各项之和 285.20 万元不一致",
      actual: "0 万元",
      expected: "285.20 万元",
      difference: "-285.20 万元",
    });
  });
});
