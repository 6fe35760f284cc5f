import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { STF_03 } from "./stf-03";
import { contextWithoutTables, department, line } from "./unit-testing";

const withUnion = (yuan: number) =>
  contextWithoutTables(
    department([{ name: "南江区审计局", kind: "administrative", running: "2010801" }], (book) => {
      line(book, "A11").amount = yuan * 100;
    }),
  );

describe("STF-03", () => {
  it("passes the demo's 7.23 % and an office's 2 %", () => {
    expect(found(STF_03, demoContext())).toEqual([]);
    expect(found(STF_03, withUnion(45_000))).toEqual([]);
  });

  it("speaks of a fifth of the wages", () => {
    const context = withUnion(490_000);
    expect(found(STF_03, context)).toEqual(["STF-03 line:A11.amount"]);
    expect(checkRule(STF_03, context)[0]).toMatchObject({
      severity: "confirm",
      message: "“南江区审计局”工资 245.00 万元，30228 工会经费 49.00 万元，占 20.00%，规定为工资总额的 2%",
      expected: "2%",
    });
  });

  it("holds exactly at 12 % and at four per mille, and says nothing of none", () => {
    expect(found(STF_03, withUnion(294_000))).toEqual([]);
    expect(found(STF_03, withUnion(294_001))).toHaveLength(1);
    expect(found(STF_03, withUnion(9_800))).toEqual([]);
    expect(found(STF_03, withUnion(9_799))).toHaveLength(1);
    expect(found(STF_03, withUnion(0))).toEqual([]);
  });
});
