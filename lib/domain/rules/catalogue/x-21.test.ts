import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, lineOf, withFigure } from "../testing";
import { X_21 } from "./x-21";

describe("X-21", () => {
  it("passes on the demo budget", () => {
    expect(found(X_21, demoContext())).toEqual([]);
  });

  it("names the item that is one fen off", () => {
    const context = withFigure(demoContext(), "6!30108.total", 96250001);
    expect(found(X_21, context)).toEqual(["X-21 cell:5!2080505.basic"]);
    expect(checkRule(X_21, context)[0]).toMatchObject({
      message:
        "表五 2080505 机关事业单位基本养老保险缴费支出（基本支出）962,500.00 元与表六 30108 机关事业单位基本养老保险缴费 962,500.01 元不一致",
      actual: "962,500.00 元",
      expected: "962,500.01 元",
      difference: "-0.01 元",
    });
  });

  it("asks when contributions stand under another functional item", () => {
    const context = demoContext((book) => {
      lineOf(book, "L010").function = "2010301";
    });
    expect(found(X_21, context)).toEqual(["X-21 cell:5!2080506.basic"]);
    expect(checkRule(X_21, context)[0]).toMatchObject({
      message:
        "表五 2080506 机关事业单位职业年金缴费支出（基本支出）15.88 万元与表六 30109 职业年金缴费 48.12 万元不一致",
      actual: "15.88 万元",
      expected: "48.12 万元",
      difference: "-32.24 万元",
    });
  });
});
