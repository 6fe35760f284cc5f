import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { STR_12 } from "./str-12";

describe("STR-12", () => {
  it("passes when every subordinate is a unit or says why not", () => {
    expect(
      found(
        STR_12,
        demoContext((book) => {
          book.narrative.subordinates = ["重庆市万盛经济技术开发区政府信息公开中心", "机关服务中心（不单列预算）"];
        }),
      ),
    ).toEqual([]);
  });

  it("asks about a subordinate of the demo budget that has no budget", () => {
    const context = demoContext();
    expect(found(STR_12, context)).toEqual(["STR-12 book:narrative.subordinates[0]"]);
    expect(checkRule(STR_12, context)[0]).toMatchObject({
      message: "下属单位“重庆市万盛经济技术开发区行政服务中心”不在编入部门预算的 2 个单位之内",
      actual: "重庆市万盛经济技术开发区行政服务中心",
      expected: "重庆市万盛经济技术开发区管理委员会办公室、重庆市万盛经济技术开发区政府信息公开中心",
      difference: null,
    });
  });
});
