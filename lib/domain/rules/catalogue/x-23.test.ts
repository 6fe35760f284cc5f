import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, lineOf } from "../testing";
import { X_23 } from "./x-23";

describe("X-23", () => {
  it("passes the demo", () => {
    expect(found(X_23, demoContext())).toEqual([]);
  });

  it("asks at the lines of another unit", () => {
    const context = demoContext((book) => {
      lineOf(book, "L065").unit = "202002";
      lineOf(book, "L066").unit = "202002";
    });
    expect(found(X_23, context)).toEqual(["X-23 line:L065.unit, line:L066.unit"]);
    expect(checkRule(X_23, context)[0]).toMatchObject({
      severity: "confirm",
      message: "项目“政务业务专项”属于“重庆市万盛经济技术开发区管理委员会办公室”，有 2 行明细属于其他单位",
    });
  });

  it("asks at the project when all its lines are of one other unit", () => {
    const context = demoContext((book) => {
      for (const project of book.projects.slice(1)) project.unit = "202002";
    });
    expect(found(X_23, context)).toEqual(["X-23 book:projects[1].unit, line:L080.unit"]);
    expect(checkRule(X_23, context)[0]?.message).toBe(
      "项目“政务信息建设”属于“重庆市万盛经济技术开发区政府信息公开中心”，它的明细都属于“重庆市万盛经济技术开发区管理委员会办公室”",
    );
  });
});
