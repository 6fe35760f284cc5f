import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shownDecimal } from "./decimal";

describe("a number of a worksheet as Excel shows it", () => {
  it.each([
    ["0", "0"],
    ["-0", "0"],
    ["0.0", "0"],
    ["1776589", "1776589"],
    ["1234.5600000000001", "1234.56"],
    ["1234.5599999999999", "1234.56"],
    ["0.30000000000000004", "0.3"],
    ["0.29999999999999999", "0.3"],
    ["99.999999999999999", "100"],
    ["1.23E+5", "123000"],
    ["1.23e-5", "0.0000123"],
    ["-4.1000000000000003E-2", "-0.041"],
    ["9.9999999999998999E+11", "999999999999.99"],
    ["999999999999.98999", "999999999999.99"],
    ["123456789012345678", "123456789012346000"],
    [".5", "0.5"],
    ["5.", "5"],
    ["+7", "7"],
    ["00012.50", "12.5"],
    ["1E+15", "1000000000000000"],
    ["33.333333333333336", "33.3333333333333"],
  ])("%s → %s", (written, shown) => {
    expect(shownDecimal(written)).toBe(shown);
  });

  it.each(["", "1,000", "0x10", "NaN", "1e", "--1", "1.2.3"])("refuses %j", (written) => {
    expect(() => shownDecimal(written)).toThrow(`“${written}”不是数字`);
  });

  it("refuses what no worksheet can hold, without writing it out", () => {
    expect(() => shownDecimal("1E+999999999")).toThrow("“1E+999999999”超出工作表数字的范围");
  });

  it("gives back every amount up to a trillion yuan from the double that stores it", () => {
    const fen = fc.integer({ min: 0, max: 99_999_999_999_999 });
    fc.assert(
      fc.property(fen, fc.boolean(), (amount, noisy) => {
        const yuan = `${(amount - (amount % 100)) / 100}.${String(amount % 100).padStart(2, "0")}`;
        const written = noisy ? Number(yuan).toPrecision(17) : String(Number(yuan));
        const plain = yuan.replace(/\.?0+$/, "");
        expect(shownDecimal(written)).toBe(plain === "" ? "0" : yuan.includes(".") ? plain : yuan);
      }),
    );
  });
});
