import { describe, expect, it } from "vitest";
import type { PriorYear } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { AMT_02 } from "./amt-02";
import { PRI_03 } from "./pri-03";

const lastYear = (patch: (prior: PriorYear) => void) =>
  demoContext(({ priorYear }) => {
    if (priorYear) patch(priorYear);
  });

describe("PRI-03", () => {
  it("passes the demo", () => {
    expect(found(PRI_03, demoContext())).toEqual([]);
  });

  it("speaks at the largest item of “三公”经费 beyond last year's expenditure", () => {
    const context = lastYear((prior) => {
      prior.threePublic.reception = 2_000_000_000;
    });
    expect(found(PRI_03, context)).toEqual(["PRI-03 book:priorYear.threePublic.reception"]);
    expect(checkRule(PRI_03, context)[0]).toMatchObject({
      severity: "confirm",
      message: "上年“三公”经费 2,044.00 万元大于上年一般公共预算支出 1,904.07 万元，其中公务接待费最大",
    });
  });

  it("speaks of 机关运行经费 beyond basic expenditure, exactly", () => {
    const basic = 1_492_069_000;
    const of = (fen: number) =>
      lastYear((prior) => {
        prior.operatingExpense = fen;
      });
    expect(found(PRI_03, of(basic))).toEqual([]);
    expect(found(PRI_03, of(basic + 1))).toEqual(["PRI-03 book:priorYear.operatingExpense"]);
  });

  it("leaves an amount to AMT-02 that it asks about", () => {
    const context = lastYear((prior) => {
      prior.threePublic.vehicleOperation = 44_000_000_000;
    });
    expect(found(AMT_02, context)).toEqual(["AMT-02 book:priorYear.threePublic.vehicleOperation"]);
    expect(found(PRI_03, context)).toEqual([]);
  });
});
