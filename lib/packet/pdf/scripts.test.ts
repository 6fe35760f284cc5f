import { describe, expect, it } from "vitest";
import { fontCoverage } from "./cmap";
import { locateParts } from "./locate";
import { MARKS, unmarked, withForms } from "./scripts";
import { substituteMissing } from "./substitute";

const { fonts } = locateParts();
const coverage = [fontCoverage(fonts.serif), fontCoverage(fonts.sans)];

/** A text as it is set, raised text written ^(…) and lowered text _(…). */
function set(text: string): string {
  const { value } = substituteMissing(text, coverage);
  return value.replaceAll(MARKS.super, "^(").replaceAll(MARKS.sub, "_(").replaceAll(MARKS.end, ")");
}

describe("characters that no font has", () => {
  it.each([
    ["CO₂", "CO_(2)"],
    ["PM₂.₅", "PM_(2.5)"],
    ["H₂SO₄", "H_(2)SO_(4)"],
    ["10⁻⁶", "10^(−6)"],
    ["10⁻²", "10^(−2)"],
    ["xⁿ⁺¹", "x^(n+1)"],
    ["⅓", "^(1)/_(3)"],
    ["ℝ", "R"],
    ["m²、m³、①②③、℃、‰、㎡、№、Ⅲ、½", "m²、m³、①②③、℃、‰、㎡、№、Ⅲ、½"],
  ])("are set by what they are made of: %s", (text, expected) => {
    expect(set(text)).toBe(expected);
    expect(substituteMissing(text, coverage).remark).toBeNull();
  });

  it("are 〓 where they are made of nothing, and quoted without marks", () => {
    const { value, remark } = substituteMissing("CO₂\u{e000}", coverage);
    expect(unmarked(value)).toBe("CO2〓");
    expect(remark).toBe("U+E000（见“CO2〓”）");
  });

  it("leave a text alone that has none", () => {
    expect(withForms("10⁻²", new Map())).toBe("10⁻²");
  });
});
