import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_14 } from "./cls-14";
import { withLines } from "./cls-testing";

/** 2.852 million yuan of general project expenditure in the demo. */
const TENTH_OF_PROJECTS = 28_520_000;

describe("CLS-14", () => {
  it("notes the large 其他 items of the demo with their share", () => {
    expect(found(CLS_14, demoContext())).toEqual([
      "CLS-14 cell:general!2010399.project",
      "CLS-14 cell:projectByDepartmentEconomic!30299.total",
    ]);
    expect(CLS_14.check(demoContext())[0]).toMatchObject({
      message: "2010399 其他政府办公厅（室）及相关机构事务支出 60.00 万元，占一般公共预算项目支出的 21.04%",
      actual: "60.00 万元",
    });
  });

  it("passes at exactly a tenth and notes one fen more", () => {
    const others = (amount: number) =>
      withLines({ L078: { amount }, L064: { amount: 59_600_000 + 38_020_000 - amount } });
    expect(found(CLS_14, demoContext(others(TENTH_OF_PROJECTS)))).toEqual(["CLS-14 cell:general!2010399.project"]);
    expect(found(CLS_14, demoContext(others(TENTH_OF_PROJECTS + 1)))).toContain(
      "CLS-14 cell:projectByDepartmentEconomic!30299.total",
    );
  });

  it("notes a large 其他 item of basic expenditure", () => {
    const context = demoContext(withLines({ L054: { amount: 200_000_000 } }));
    expect(found(CLS_14, context)).toContain("CLS-14 cell:basicByDepartmentEconomic!30299.total");
  });
});
