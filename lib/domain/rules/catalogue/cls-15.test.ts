import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { CLS_15 } from "./cls-15";
import { only, withLines } from "./cls-testing";

/** The demo with other annuities and pensions of its two units, in fen. */
const paying = (amounts: Record<string, number>) =>
  demoContext(withLines(Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, { amount }]))));

describe("CLS-15", () => {
  it("passes the demo, whose institution pays 8 % more than half", () => {
    expect(found(CLS_15, demoContext())).toEqual([]);
  });

  it("asks about an annuity of a quarter, at the line of the unit", () => {
    const context = paying({ L010: 16_120_200 });
    expect(found(CLS_15, context)).toEqual(["CLS-15 line:L010.amount"]);
    expect(only(CLS_15, context)).toMatchObject({
      severity: "confirm",
      message:
        "“重庆市万盛经济技术开发区管理委员会办公室”职业年金缴费 16.12 万元，按 8% 与 16% 的缴费比例应约为养老保险缴费的一半 33.43 万元",
    });
  });

  it("asks about two fifths, as before 2019, and not about what another unit pays", () => {
    expect(found(CLS_15, paying({ L010: 26_742_000 }))).toEqual(["CLS-15 line:L010.amount"]);
  });

  it("holds exactly at 15% of the pension and speaks one fen beyond", () => {
    expect(found(CLS_15, paying({ L008: 60_000_000, L010: 25_500_000 }))).toEqual([]);
    expect(found(CLS_15, paying({ L008: 60_000_000, L010: 25_499_999 }))).toEqual(["CLS-15 line:L010.amount"]);
    expect(found(CLS_15, paying({ L008: 60_000_000, L010: 34_500_000 }))).toEqual([]);
  });

  it("leaves what is missing to STF-01 and what is out of proportion to STF-02", () => {
    expect(found(CLS_15, paying({ L010: 0 }))).toEqual([]);
    expect(found(CLS_15, paying({ L008: 200_000_000 }))).toEqual([]);
  });
});
