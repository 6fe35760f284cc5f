import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { ZCH_03 } from "./zch-03";

describe("ZCH-03", () => {
  it("passes on the demo budget", () => {
    expect(found(ZCH_03, demoContext())).toEqual([]);
  });

  it("asks about data of another year", () => {
    const context = demoContext((book) => {
      book.assets.asOfYear = 2022;
    });
    expect(found(ZCH_03, context)).toEqual(["ZCH-03 book:assets.asOfYear"]);
    expect(checkRule(ZCH_03, context)[0]).toMatchObject({
      message: "资产数据截至 2022 年底，2024 年预算应为 2023 年底",
      actual: "2022 年",
      expected: "2023 年",
      difference: null,
    });
  });
});
