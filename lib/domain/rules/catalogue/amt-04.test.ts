import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { AMT_04 } from "./amt-04";
import { contextWithoutTables, department, line, type Sketch } from "./unit-testing";

const STREET: Sketch = { name: "南江区桥口街道办事处", kind: "administrative", running: "2010301" };
const withCalculation = (calculation: string | undefined, amount: number) =>
  checkRule(
    AMT_04,
    contextWithoutTables(department([STREET], (book) => Object.assign(line(book, "A09"), { calculation, amount }))),
  );

describe("AMT-04", () => {
  it("passes lines without 测算依据 and those whose amount it gives", () => {
    expect(withCalculation(undefined, 5)).toEqual([]);
    expect(withCalculation("12人*3500元*12月", 50_400_000)).toEqual([]);
  });

  it("asks at the amount where it is another", () => {
    expect(withCalculation("12人*3500元*12月", 50_000_000)).toMatchObject([
      {
        rule: "AMT-04",
        severity: "confirm",
        place: { kind: "line", id: "A09", field: "amount" },
        message: "测算依据“12人*3500元*12月”等于 504,000.00 元（50.40 万元），与金额 500,000.00 元（50.00 万元）不同",
      },
    ]);
  });
});
