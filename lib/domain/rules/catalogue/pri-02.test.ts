import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { PRI_02 } from "./pri-02";
import { PRI_03 } from "./pri-03";
import { SG_04 } from "./sg-04";

/** The demo with all of last year divided by so much. */
const divided = (by: number) =>
  demoContext(({ priorYear }) => {
    if (!priorYear) throw new Error("The demo has a last year");
    for (const line of priorYear.lines) line.amount = Math.round(line.amount / by);
    priorYear.threePublic.vehicleOperation = Math.round(priorYear.threePublic.vehicleOperation / by);
    priorYear.operatingExpense = Math.round(priorYear.operatingExpense / by);
  });

describe("PRI-02", () => {
  it("passes the demo and a tenth of last year; it does not apply without one", () => {
    expect(found(PRI_02, demoContext())).toEqual([]);
    expect(found(PRI_02, divided(10))).toEqual([]);
    const none = demoContext((book) => {
      book.priorYear = null;
    });
    expect(PRI_02.applies?.(none)).toBe("没有上年数");
  });

  it("is one finding for a last year in 万元, and other rules do not judge its parts", () => {
    const context = divided(10_000);
    const [finding, ...others] = checkRule(PRI_02, context);
    expect([finding?.subject, finding?.also.length, others.length]).toEqual(["book:priorYear.lines[0].amount", 15, 0]);
    expect(finding).toMatchObject({
      severity: "confirm",
      message: "上年支出合计 0.19 万元，本年 1,952.98 万元，相差一千倍以上，上年数或本年数可能整体录错了单位",
    });
    expect([PRI_03, SG_04].flatMap((rule) => found(rule, context))).toEqual([]);
  });
});
