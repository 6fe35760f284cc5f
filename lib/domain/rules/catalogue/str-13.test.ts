import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { STR_13 } from "./str-13";

describe("STR-13", () => {
  it("passes rare characters of names, signs and full-width digits", () => {
    const context = demoContext((book) => {
      book.narrative.contact.name = "喆堃𬭎䶮";
      book.narrative.divisions = ["①综合科（２３）", "≥100℃·©", "CO₂、PM₂.₅、10⁻⁶、m²、㎡、№、Ⅲ、‰、⅓"];
    });
    expect(found(STR_13, demoContext())).toEqual([]);
    expect(found(STR_13, context)).toEqual([]);
  });

  it("names private characters and pictures once each, with the place", () => {
    const context = demoContext((book) => {
      book.narrative.contact.name = "张\u{e000}";
      book.narrative.divisions = ["综合科😀😀⏰"];
    });
    expect(found(STR_13, context)).toEqual([
      "STR-13 book:narrative.divisions[0]",
      "STR-13 book:narrative.contact.name",
    ]);
    expect(checkRule(STR_13, context)[0]).toMatchObject({
      severity: "confirm",
      message: "文字中有无法排印的字符 U+1F600、U+23F0，PDF 中将印作“〓”",
      actual: "U+1F600、U+23F0",
    });
  });
});
