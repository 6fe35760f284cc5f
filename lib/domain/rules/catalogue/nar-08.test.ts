import { describe, expect, it } from "vitest";
import type { Reason, ReasonSubject } from "../../book/types";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_08 } from "./nar-08";

const withReason = (subject: ReasonSubject, reason: Reason | undefined) =>
  demoContext((book) => {
    if (reason) book.narrative.reasons[subject] = reason;
    else delete book.narrative.reasons[subject];
  });

describe("NAR-08", () => {
  it("passes where every change has its reason and what did not change has none", () => {
    expect(found(NAR_08, demoContext())).toEqual([]);
  });

  it("blocks a change without a reason", () => {
    const context = withReason("general.basic", undefined);
    expect(added(context)).toEqual(["NAR-08 book:narrative.reasons.general.basic"]);
    expect(only(NAR_08, context)).toMatchObject({
      severity: "block",
      message: "一般公共预算财政拨款基本支出比2023年减少 24.29 万元，没有写明原因",
      actual: "减少 24.29 万元",
    });
  });

  it.each(["", "。", "无", "无。", "同上"])("takes “%s” for no reason", (text) => {
    expect(found(NAR_08, withReason("threePublic.vehicleOperation", { text }))).toEqual([
      "NAR-08 book:narrative.reasons.threePublic.vehicleOperation",
    ]);
  });

  it("speaks from the first printed step on", () => {
    const changed = (reception: number) =>
      demoContext((book) => {
        if (book.priorYear) book.priorYear.threePublic.reception = reception;
      });
    expect(found(NAR_08, changed(4_804_999))).toEqual([]);
    expect(found(NAR_08, changed(4_805_000))).toEqual(["NAR-08 book:narrative.reasons.threePublic.reception"]);
  });
});
