import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, withFigure } from "../testing";
import { X_19 } from "./x-19";

describe("X-19", () => {
  it("passes on the demo budget", () => {
    expect(found(X_19, demoContext())).toEqual([]);
  });

  it("lets the whole budget go to the towns", () => {
    expect(
      found(
        X_19,
        demoContext((book) => {
          for (const project of book.projects) project.localTransfer = 200_000_000;
        }),
      ),
    ).toEqual([]);
  });

  it("refuses one fen more", () => {
    const context = demoContext((book) => {
      for (const project of book.projects) project.localTransfer = 200_000_001;
    });
    expect(found(X_19, context)).toEqual(["X-19 cell:16:P002!local.amount"]);
    expect(checkRule(X_19, context)[0]).toMatchObject({
      message: "项目“政务信息建设”补助镇街 2,000,000.01 元大于当年预算 2,000,000.00 元",
      actual: "2,000,000.01 元",
      expected: "2,000,000.00 元",
      difference: "0.01 元",
    });
  });

  it("finds parts that do not add up", () => {
    const context = withFigure(demoContext(), "16:P001!local.amount", 1);
    expect(found(X_19, context)).toEqual(["X-19 cell:16:P001!budget.amount"]);
    expect(checkRule(X_19, context)[0]).toMatchObject({
      message: "项目“政务业务专项”当年预算 2,852,000.00 元与区级支出加补助镇街 2,852,000.01 元不一致",
      actual: "2,852,000.00 元",
      expected: "2,852,000.01 元",
      difference: "-0.01 元",
    });
  });
});
