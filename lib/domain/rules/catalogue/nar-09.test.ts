import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_09 } from "./nar-09";

const withReason = (text: string) =>
  demoContext((book) => {
    book.narrative.reasons["general.basic"] = { text };
  });

describe("NAR-09", () => {
  it("passes reasons that say why", () => {
    expect(found(NAR_09, demoContext())).toEqual([]);
    expect(added(withReason("2名人员退休，人员经费相应减少"))).toEqual([]);
  });

  it.each(["一般公共预算拨款减少", "人员经费和公用经费有所减少。"])("asks about “%s”", (text) => {
    expect(added(withReason(text))).toEqual(["NAR-09 book:narrative.reasons.general.basic.text"]);
    expect(only(NAR_09, withReason(text))).toMatchObject({
      severity: "confirm",
      message: `“${text}”只说了哪部分变动，没有说为什么变动`,
    });
  });

  it("says it of the words that print, without pasted ones", () => {
    expect(found(NAR_09, withReason("主要原因是一般公共预算拨款减少"))).toEqual([
      "NAR-09 book:narrative.reasons.general.basic.text",
    ]);
  });

  it("asks about a cause of that kind, and leaves an empty text to NAR-08", () => {
    const context = demoContext((book) => {
      book.narrative.reasons["general.project"] = { causes: [{ text: "项目支出减少", amount: -126_800_000 }] };
    });
    expect(added(context)).toEqual(["NAR-09 book:narrative.reasons.general.project.causes[0].text"]);
    expect(found(NAR_09, withReason(""))).toEqual([]);
  });
});
