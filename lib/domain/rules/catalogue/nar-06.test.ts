import { describe, expect, it } from "vitest";
import { demoContext, found, withFigure } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_06 } from "./nar-06";

/** The demo with other amounts of the two causes of the change of −126.8 万元. */
const withCauses = (...causes: [text: string, amount: number][]) =>
  demoContext((book) => {
    book.narrative.reasons["general.project"] = {
      causes: causes.map(([text, amount]) => ({ text, amount })),
    };
  });

describe("NAR-06", () => {
  it("passes −148.5 and +21.7 for −126.8", () => {
    expect(found(NAR_06, demoContext())).toEqual([]);
  });

  it("blocks causes that claim to be all and miss the change, with the difference", () => {
    const context = withCauses(["专项服务类项目减少", -148_500_000], ["其他", 21_800_000]);
    expect(added(context)).toEqual(["NAR-06 book:narrative.reasons.general.project.causes"]);
    expect(only(NAR_06, context)).toMatchObject({
      severity: "block",
      message: "一般公共预算财政拨款项目支出的变动是 -126.80 万元，各项原因合计 -126.70 万元",
      actual: "-126.70 万元",
      expected: "-126.80 万元",
      difference: "0.10 万元",
      remedy: "请更正金额，或补一项“其他” -0.1 万元，使合计为 -126.8 万元",
    });
  });

  it("adds causes as they are printed", () => {
    expect(found(NAR_06, withCauses(["其他因素", -126_804_999]))).toEqual([]);
    expect(found(NAR_06, withCauses(["其他因素", -126_805_000]))).toEqual([
      "NAR-06 book:narrative.reasons.general.project.causes",
    ]);
  });

  it("blocks a split that misses the whole by one fen", () => {
    const context = withFigure(demoContext(), "narrative!priorProject.amount", 412_000_001);
    expect(added(context)).toEqual(["NAR-06 paragraph:totals.expenditure"]);
    expect(only(NAR_06, context).difference).toBe("-0.01 元");
  });

  it("asks nothing without a last year", () => {
    const context = demoContext((book) => {
      book.priorYear = null;
    });
    expect(found(NAR_06, context)).toEqual([]);
  });
});
