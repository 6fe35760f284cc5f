import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { withProject } from "./cls-testing";
import { X_19 } from "./x-19";

describe("X-19", () => {
  it("passes on the demo budget, and lets the whole budget go to the towns", () => {
    expect(found(X_19, demoContext())).toEqual([]);
    expect(found(X_19, demoContext(withProject({ localTransfer: 200_000_000 })))).toEqual([]);
  });

  it("refuses one fen more, where the amount is entered", () => {
    const context = demoContext(withProject({ localTransfer: 200_000_001 }));
    expect(found(X_19, context)).toEqual(["X-19 book:projects[1].localTransfer"]);
    expect(checkRule(X_19, context)[0]).toMatchObject({
      message: "项目“政务信息建设”补助镇街 2,000,000.01 元，大于当年预算 2,000,000.00 元",
      actual: "2,000,000.01 元",
      expected: "不超过 2,000,000.00 元",
      difference: "0.01 元",
    });
  });

  it("refuses any of it for a project without money", () => {
    const context = demoContext((book) => {
      withProject({ localTransfer: 100 })(book);
      for (const line of book.lines) if (line.project === "P002") line.amount = 0;
    });
    expect(checkRule(X_19, context)[0]).toMatchObject({ actual: "1.00 元", expected: "不超过 0 元" });
  });
});
