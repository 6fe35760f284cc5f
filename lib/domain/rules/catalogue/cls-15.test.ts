import { describe, expect, it } from "vitest";
import { demoContext, found, withFigure } from "../testing";
import { CLS_15 } from "./cls-15";
import { added, only, withLines } from "./cls-testing";

describe("CLS-15", () => {
  it("passes the demo's 48.12 of 96.25", () => {
    expect(found(CLS_15, demoContext())).toEqual([]);
  });

  it("asks about an annuity of two fifths, as before 2019", () => {
    const context = withFigure(demoContext(), "5!2080506.total", 38_500_000);
    expect(added(context)).toEqual(["CLS-15 cell:5!2080506.total"]);
    expect(only(CLS_15, context)).toMatchObject({
      severity: "confirm",
      message: "2080506 职业年金缴费 38.50 万元，按 8% 与 16% 的缴费比例应约为养老保险缴费的一半 48.13 万元",
    });
  });

  it("holds exactly at 5% of the pension and speaks one fen beyond", () => {
    const pension = withFigure(demoContext(), "5!2080505.total", 100_000_000);
    expect(found(CLS_15, withFigure(pension, "5!2080506.total", 47_500_000))).toEqual([]);
    expect(found(CLS_15, withFigure(pension, "5!2080506.total", 52_500_000))).toEqual([]);
    expect(found(CLS_15, withFigure(pension, "5!2080506.total", 47_499_999))).toEqual(["CLS-15 cell:5!2080506.total"]);
  });

  it("asks about a pension without an annuity, and not about neither", () => {
    const noAnnuity = withLines({ L010: { amount: 0 }, L011: { amount: 0 } });
    const neither = withLines({ L008: { amount: 0 }, L009: { amount: 0 }, L010: { amount: 0 }, L011: { amount: 0 } });
    expect(found(CLS_15, demoContext(noAnnuity))).toEqual(["CLS-15 cell:5!2080506.total"]);
    expect(found(CLS_15, demoContext(neither))).toEqual([]);
  });
});
