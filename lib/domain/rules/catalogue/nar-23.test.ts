import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_23 } from "./nar-23";

/** The demo with other amounts of the causes of the change of −126.8 万元. */
const withCauses = (...amounts: number[]) =>
  demoContext((book) => {
    book.narrative.reasons["general.project"] = {
      causes: amounts.map((amount, index) => ({ text: `第${index + 1}项服务调整`, amount })),
    };
  });

describe("NAR-23", () => {
  it("passes causes that add up as they are printed", () => {
    expect(found(NAR_23, demoContext())).toEqual([]);
    expect(found(NAR_23, withCauses(-126_804_999))).toEqual([]);
  });

  it("asks about main causes that leave something, and offers 其他 for it", () => {
    const context = withCauses(-148_500_000, 31_700_000);
    expect(added(context)).toEqual(["NAR-23 book:narrative.reasons.general.project.causes"]);
    expect(only(NAR_23, context)).toMatchObject({
      severity: "confirm",
      message: "一般公共预算财政拨款项目支出的变动是 -126.80 万元，各项原因合计 -116.80 万元",
      difference: "10.00 万元",
      remedy: "请更正金额，或补一项“其他” -10 万元，使合计为 -126.8 万元",
    });
  });
});
