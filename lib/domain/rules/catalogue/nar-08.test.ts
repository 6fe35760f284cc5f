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

  it.each(["", "。", "无", "无。", "同上", "同左", "略", "见附件", "详见部门说明", "123", "主要原因是。", "N/A"])(
    "takes “%s” for no reason",
    (text) => {
      expect(found(NAR_08, withReason("threePublic.vehicleOperation", { text }))).toEqual([
        "NAR-08 book:narrative.reasons.threePublic.vehicleOperation",
      ]);
    },
  );

  it("speaks of “三公”经费 beyond the amount that is minor, whatever its share", () => {
    const changed = (reception: number) =>
      demoContext((book) => {
        if (book.priorYear) book.priorYear.threePublic.reception = reception;
      });
    expect(found(NAR_08, changed(4_900_000))).toEqual([]);
    expect(found(NAR_08, changed(4_910_000))).toEqual(["NAR-08 book:narrative.reasons.threePublic.reception"]);
  });

  it("leaves a change of 基本支出 within one percent without a reason", () => {
    const changed = (fen: number) =>
      demoContext((book) => {
        delete book.narrative.reasons["general.basic"];
        const prior = book.priorYear?.lines.find(({ class: kind, amount }) => kind === "basic" && amount > 24_290_000);
        if (prior) prior.amount += fen;
      });
    // 1467.78 万元 this year
    expect(found(NAR_08, changed(-24_290_000 + 14_820_000))).toEqual([]);
    expect(found(NAR_08, changed(-24_290_000 + 14_830_000))).toEqual(["NAR-08 book:narrative.reasons.general.basic"]);
  });

  it("asks for nothing of the totals of 收入 and 支出", () => {
    const context = demoContext();
    expect(context.book.narrative.reasons["income.total"]).toBeUndefined();
    expect(found(NAR_08, context)).toEqual([]);
  });

  it("blocks a reason that was written for another change, at the whole of it", () => {
    const context = withReason("threePublic.vehicleOperation", { text: "新增租赁车辆1辆", for: 4_000_000 });
    expect(added(context)).toEqual(["NAR-08 book:narrative.reasons.threePublic.vehicleOperation"]);
    expect(only(NAR_08, context)).toMatchObject({
      message: "公务用车运行维护费的变动原因为“增加 4 万元”而写，现为“减少 4 万元”，须重新确认",
      actual: "增加 4 万元",
      expected: "减少 4 万元",
    });
  });
});
