import { describe, expect, it } from "vitest";
import type { Reason, ReasonSubject } from "../../book/types";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_22 } from "./nar-22";

const withReason = (subject: ReasonSubject, reason: Reason) =>
  demoContext((book) => {
    book.narrative.reasons[subject] = reason;
  });

describe("NAR-22", () => {
  it("passes the demo, and a reason beside a figure that did not change: it is not printed", () => {
    expect(found(NAR_22, demoContext())).toEqual([]);
    expect(found(NAR_22, withReason("threePublic.reception", { text: "接待批次减少5批" }))).toEqual([]);
  });

  it("asks about 减少 beside 增加, and speaks alone", () => {
    const context = withReason("governmentFund", { text: "政务系统提升改造专项支出减少" });
    expect(added(context)).toEqual(["NAR-22 book:narrative.reasons.governmentFund.text"]);
    expect(only(NAR_22, context)).toMatchObject({
      severity: "confirm",
      message: "政府性基金预算财政拨款支出增加 200 万元，写的“政务系统提升改造专项支出减少”却不是增加的原因",
      expected: "增加的原因",
    });
  });

  it("asks about 增加 and 持平 beside 减少", () => {
    const at = ["NAR-22 book:narrative.reasons.threePublic.vehicleOperation.text"];
    expect(found(NAR_22, withReason("threePublic.vehicleOperation", { text: "油价上涨" }))).toEqual(at);
    expect(found(NAR_22, withReason("threePublic.vehicleOperation", { text: "与上年持平" }))).toEqual(at);
  });

  it("judges a cause beside its own amount", () => {
    const causes = [
      { text: "压减专项服务类项目2个", amount: -148_500_000 },
      { text: "压减临时聘用人员2名", amount: 21_700_000 },
    ];
    expect(found(NAR_22, withReason("general.project", { causes }))).toEqual([
      "NAR-22 book:narrative.reasons.general.project.causes[1].text",
    ]);
  });

  it("is silent without last year's figures", () => {
    const context = demoContext((book) => {
      book.priorYear = null;
      book.narrative.reasons.governmentFund = { text: "压减支出" };
    });
    expect(found(NAR_22, context)).toEqual([]);
  });
});
