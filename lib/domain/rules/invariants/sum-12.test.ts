import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withPrinted } from "../testing";
import { SUM_12 } from "./sum-12";

describe("SUM-12", () => {
  it("passes on the demo budget", () => {
    expect(found(SUM_12, demoContext())).toEqual([]);
  });

  it("accepts a residue at the bound: one step for one part", () => {
    expect(found(SUM_12, withPrinted(demoContext(), "expenditure!2010301.total", 67623))).toEqual([]);
  });

  it("names the cell whose residue is one step beyond", () => {
    const context = withPrinted(demoContext(), "expenditure!2010301.total", 67624);
    expect(found(SUM_12, context)).toEqual(["SUM-12 cell:expenditure!2010301.total"]);
    expect(checkRule(SUM_12, context)[0]).toMatchObject({
      message: "印出的合计 676.24 万元与印出的分项之和 676.22 万元相差 0.02 万元，超过尾差限度 0.01 万元",
      actual: "676.24 万元",
      expected: "676.22 万元",
      difference: "0.02 万元",
    });
  });
});
