import { describe, expect, it } from "vitest";
import type { PriorYear } from "../../book/types";
import { demoContext, found } from "../testing";
import { AMT_02 } from "./amt-02";

describe("AMT-02", () => {
  it("passes the demo", () => expect(found(AMT_02, demoContext())).toEqual([]));

  it("asks where last year's figure stands", () => {
    const context = demoContext(({ priorYear }) => {
      (priorYear as PriorYear).operatingExpense = 19_010;
    });
    expect(found(AMT_02, context)).toEqual(["AMT-02 book:priorYear.operatingExpense"]);
    expect(AMT_02.check(context)[0]?.message).toBe(
      "上年金额 190.10 元与本年机关运行经费相差悬殊，是 190.10 元（0.01901 万元），还是 1,901,000.00 元（190.10 万元）？",
    );
  });
});
