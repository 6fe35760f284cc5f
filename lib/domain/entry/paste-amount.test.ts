import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayAmount, MAX_AMOUNT } from "../money";
import { readPastedAmount } from "./paste-amount";

const fenOf = (text: string, unit: "yuan" | "wan" = "yuan") => {
  const read = readPastedAmount(text, unit);
  return read.ok ? read.fen : read.message;
};

describe("readPastedAmount", () => {
  it.each([
    ["1,776,589.00", 177_658_900],
    ["１，７７６，５８９．００", 177_658_900],
    [" 12.5 ", 1_250],
    ["￥1,234.50", 123_450],
    ["¥ 1,234.50 ", 123_450],
    ["1,234.5元", 123_450],
    ["12.345678万元", 12_345_678],
    ["12.500", 1_250],
    ["1.0000", 100],
    ["0", 0],
    ["0.00", 0],
    ["-0.00", 0],
    [" - ", 0],
    ["￥ -   ", 0],
    ["—", 0],
    ["", null],
    ["  \u00a0 ", null],
  ])("reads %j in 元", (text, fen) => expect(fenOf(text)).toBe(fen));

  it.each([
    ["177.6589", 177_658_900],
    ["1,952.98", 1_952_980_000],
    ["0.000001", 1],
    ["12.34567800", 12_345_678],
    ["5", 5_000_000],
    ["５．５万元", 5_500_000],
    ["100元", 10_000],
    ["99,999,999.999999", 99_999_999_999_999],
    ["", null],
  ])("reads %j in 万元", (text, fen) => expect(fenOf(text, "wan")).toBe(fen));

  it.each([
    ["(1,234.00)", "yuan", "金额“(1,234.00)”用括号表示负数，应为零或正数"],
    ["（1,234.00）", "wan", "金额“（1,234.00）”用括号表示负数，应为零或正数"],
    ["￥(5)", "yuan", "金额“￥(5)”用括号表示负数，应为零或正数"],
    ["-1,234.00", "yuan", "金额“-1,234.00”为负数，应为零或正数"],
    ["－5", "wan", "金额“－5”为负数，应为零或正数"],
    ["1.234", "yuan", "金额“1.234”无法识别，应为最多两位小数（到分）"],
    ["0.0000001", "wan", "金额“0.0000001”无法识别，以万元为单位最多六位小数（到分）"],
    ["12,34", "wan", "金额“12,34”无法识别，应为以万元为单位的数字，最多六位小数，如 177.6589"],
    ["十元", "yuan", "金额“十”无法识别，应为以元为单位的数字，最多两位小数，如 1776589.00"],
    ["1E+06", "yuan", "金额“1E+06”无法识别，应为以元为单位的数字，最多两位小数，如 1776589.00"],
    ["+5", "yuan", "金额“+5”无法识别，应为以元为单位的数字，最多两位小数，如 1776589.00"],
    ["=SUM(A1:A3)", "yuan", "“=SUM(A1:A3)”是公式或文字，不是金额；请先转为数值再粘贴"],
    ["@1", "wan", "“@1”是公式或文字，不是金额；请先转为数值再粘贴"],
    ["100,000,000", "wan", "金额“100,000,000”过大，最多 99,999,999.999999 万元"],
    ["1000000000000", "yuan", "金额“1000000000000”过大，最多 999,999,999,999.99 元"],
  ] as const)("refuses %j in %s", (text, unit, message) => expect(fenOf(text, unit)).toBe(message));

  it("reads back exactly what a grid shows, in either unit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: MAX_AMOUNT }),
        fc.constantFrom("yuan" as const, "wan" as const),
        (fen, unit) => {
          expect(fenOf(displayAmount(fen, unit), unit)).toBe(fen);
        },
      ),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("yuan" as const, "wan" as const), (text, unit) => {
        const read = readPastedAmount(text, unit);
        expect(read.ok ? read.fen === null || Number.isSafeInteger(read.fen) : read.message !== "").toBe(true);
      }),
    );
  });
});

describe("displayAmount", () => {
  it.each([
    [null, "", ""],
    [0, "0.00", "0.00"],
    [1, "0.01", "0.000001"],
    [177_658_900, "1,776,589.00", "177.6589"],
    [10_000_000_000, "100,000,000.00", "10,000.00"],
    [1_250_000, "12,500.00", "1.25"],
    [-1_250, "-12.50", "-0.00125"],
  ])("shows %j as %j 元 and %j 万元", (fen, yuan, wan) => {
    expect([displayAmount(fen, "yuan"), displayAmount(fen, "wan")]).toEqual([yuan, wan]);
  });
});
