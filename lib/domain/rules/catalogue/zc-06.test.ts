import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { found } from "../testing";
import { ZC_06 } from "./zc-06";
import { ZC_07 } from "./zc-07";
import { buying, purchase } from "./zc-testing";

/** 公用 8 + 4.1 + 4.5 and repairs 12, project 90: what the archive can buy of, in fen. */
const SPENDABLE = 118_600_000;

describe("ZC-06", () => {
  it("accepts purchases up to what the unit spends on other things than pay", () => {
    expect(found(ZC_06, buying([purchase({ amount: SPENDABLE })]))).toEqual([]);
    expect(ZC_06.applies?.(buying([]))).toBe("没有政府采购预算");
  });

  it("asks about one fen more, at the largest purchase of the source", () => {
    const context = buying([purchase({ amount: 1_000_001 }), purchase({ amount: SPENDABLE - 1_000_000 })]);
    expect(found(ZC_06, context)).toEqual(["ZC-06 book:procurement[1].amount, book:procurement[0].amount"]);
    expect(checkRule(ZC_06, context)[0]).toMatchObject({
      severity: "confirm",
      message: "“南江区档案馆”用“一般公共预算”采购 1,186,000.01 元大于该资金可用于采购的支出 1,186,000.00 元",
    });
  });

  it("judges each source by itself, and leaves what is not of its project to ZC-07", () => {
    expect(found(ZC_06, buying([purchase({ source: "other", amount: 100 })]))).toEqual([
      "ZC-06 book:procurement[0].amount",
    ]);
    const foreign = buying([purchase({ source: "other", project: "P1", amount: 100 })]);
    expect(found(ZC_06, foreign)).toEqual([]);
    expect(found(ZC_07, foreign)).toEqual(["ZC-07 book:procurement[0].source"]);
  });
});
