import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AmountError } from "./money";
import {
  formatForTable,
  formatForText,
  parseForText,
  roundToPrinted,
  sentenceText,
  stepOf,
  tableText,
  WAN_YUAN,
  zeroText,
} from "./print";

const step = stepOf(WAN_YUAN);

describe("roundToPrinted", () => {
  it.each([
    [0, 0],
    [4_999, 0],
    [5_000, 1],
    [14_999, 1],
    [15_000, 2],
    [-4_999, 0],
    [-5_000, -1],
    [1_952_979_900, 195_298],
    [9_007_199_254_740_991, 900_719_925_474],
  ])("rounds %i fen half up to %i hundredths of a 万元", (fen, printed) => {
    expect(roundToPrinted(fen, WAN_YUAN)).toBe(printed);
  });

  it("agrees with exact integer rounding over the whole safe range", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        const abs = BigInt(Math.abs(fen));
        const expected = Number((abs + 5_000n) / 10_000n) * (fen < 0 ? -1 : 1);
        expect(roundToPrinted(fen, WAN_YUAN) === expected).toBe(true);
        expect(Math.abs(roundToPrinted(fen, WAN_YUAN) * step - fen) * 2 <= step).toBe(true);
      }),
    );
  });
});

describe("parseForText", () => {
  it.each([
    ["-19.1", -1910],
    ["48.91", 4891],
    ["4", 400],
    ["0", 0],
    ["-0", 0],
  ])("reads %s as %i steps", (text, printed) => expect(parseForText(text, WAN_YUAN)).toBe(printed));

  it("reads back what is printed", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
        (printed) => parseForText(formatForText(printed, WAN_YUAN), WAN_YUAN) === printed,
      ),
    );
  });

  it.each(["", "1.234", "1,000", "十", "9999999999"])("refuses “%s”", (text) =>
    expect(() => parseForText(text, WAN_YUAN)).toThrow(AmountError),
  );
});

describe("printing", () => {
  it.each([
    [0, "", "0"],
    [1, "0.01", "0.01"],
    [10, "0.10", "0.1"],
    [100, "1.00", "1"],
    [139_350, "1,393.50", "1393.5"],
    [195_298, "1,952.98", "1952.98"],
    [100_000_000, "1,000,000.00", "1000000"],
    [-2_429, "-24.29", "-24.29"],
    [-123_456_789, "-1,234,567.89", "-1234567.89"],
  ])("prints %i as %j in tables and %j in text", (printed, table, text) => {
    expect(formatForTable(printed, WAN_YUAN)).toBe(table);
    expect(formatForText(printed, WAN_YUAN)).toBe(text);
  });

  it.each([
    [0, "", "0", "0"],
    [1, "0.00", "不足0.01", "0.00"],
    [4_999, "0.00", "不足0.01", "0.00"],
    [-4_999, "0.00", "不足0.01", "0.00"],
    [5_000, "0.01", "0.01", "0.01"],
    [-5_000, "-0.01", "0.01", "0.01"],
  ])("prints %i fen as %j in tables, and as %j or %j in sentences", (fen, table, below, zero) => {
    expect(tableText(fen, WAN_YUAN)).toBe(table);
    expect(sentenceText(fen, WAN_YUAN, "below")).toBe(below);
    expect(sentenceText(fen, WAN_YUAN, "zero")).toBe(zero);
  });

  it("writes a zero that is seen with the decimals of its unit", () => {
    expect([zeroText(WAN_YUAN), zeroText({ label: "元", fen: 100, decimals: 0 })]).toEqual(["0.00", "0"]);
  });

  it("prints a unit without decimals", () => {
    const yuan = { label: "元", fen: 100, decimals: 0 };
    expect(formatForTable(1_234_567, yuan)).toBe("1,234,567");
    expect(formatForText(1_200, yuan)).toBe("1200");
  });
});
