import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AmountError, exact, formatYuan, MAX_AMOUNT, parseYuan } from "./money";

describe("parseYuan", () => {
  it.each([
    ["1776589.00", 177_658_900],
    ["0", 0],
    ["0.01", 1],
    ["12.5", 1250],
    ["1,234,567.89", 123_456_789],
    ["１，２３４．５０", 123_450],
    ["  100  ", 10_000],
    ["007", 700],
    ["-0.00", 0],
    ["999999999999.99", MAX_AMOUNT],
  ])("reads %s", (text, fen) => expect(parseYuan(text)).toBe(fen));

  it.each([
    ["1,234.567", "最多两位小数（到分）"],
    ["12,34.00", "以元为单位的数字"],
    ["NaN", "以元为单位的数字"],
    ["1e6", "以元为单位的数字"],
    ["", "以元为单位的数字"],
    ["1.", "以元为单位的数字"],
    ["12万", "以元为单位的数字"],
    ["-5.00", "应为零或正数"],
    ["1000000000000.00", "过大"],
    ["99999999999999999999", "过大"],
  ])("refuses %s and says what is expected", (text, expected) => {
    expect(() => parseYuan(text)).toThrow(AmountError);
    expect(() => parseYuan(text)).toThrow(`“${text}”`);
    expect(() => parseYuan(text)).toThrow(expected);
  });

  it("reads a minus only where a cause may be negative", () => {
    expect(parseYuan("-1485000.00", { negative: true })).toBe(-148_500_000);
    expect(parseYuan("－1.5", { negative: true })).toBe(-150);
  });

  it("gives back what formatYuan wrote", () => {
    fc.assert(
      fc.property(fc.integer({ min: -MAX_AMOUNT, max: MAX_AMOUNT }), (fen) => {
        expect(parseYuan(formatYuan(fen), { negative: true })).toBe(fen === 0 ? 0 : fen);
      }),
    );
  });
});

describe("exact", () => {
  it("passes the largest safe integer and refuses the next", () => {
    expect(exact(Number.MAX_SAFE_INTEGER, "支出")).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => exact(Number.MAX_SAFE_INTEGER + 1, "支出")).toThrow("支出的合计超出可精确计算的范围");
  });
});
