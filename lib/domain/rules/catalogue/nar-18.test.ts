import { describe, expect, it } from "vitest";
import type { ReasonSubject } from "../../book/types";
import { demoContext, found } from "../testing";
import { added, only } from "./cls-testing";
import { NAR_18 } from "./nar-18";

const withReason = (subject: ReasonSubject, text: string) =>
  demoContext((book) => {
    book.narrative.reasons[subject] = { text };
  });

describe("NAR-18", () => {
  it.each([
    ["general.basic", "在职人员减少2名，较上年下降1.63%"],
    ["general.basic", "退休2人，同比减少1.6%"],
    ["general.basic", "基本支出下降2%，退休2人"],
    ["general.basic", "较上年下降约35%"],
    ["general.basic", "减少24.29万元，退休2人"],
    ["general.basic", "退休2人，减少12.34万元"],
    ["general.basic", "差旅费下降35.6%"],
    ["general.basic", "会议3次，较上年减少40%"],
    ["general.basic", "缴费比例下调0.5%"],
    ["threePublic.vehicleOperation", "公务用车运行维护费较上年下降9.09%"],
    ["operatingExpense", "公用定额降低5%"],
  ] as const)("passes a right number of the whole, and any of a part: %s %s", (subject, text) =>
    expect(found(NAR_18, withReason(subject, text))).toEqual([]),
  );

  it.each([
    ["general.basic", "在职人员减少2名，较上年下降35.6%", "下降35.6%", "减少 1.63%"],
    ["general.basic", "下降1.64%", "下降1.64%", "减少 1.63%"],
    ["general.basic", "较2023年减少24.92万元，退休2人", "减少24.92万元", "减少 24.29 万元"],
    ["threePublic.vehicleOperation", "公务用车运行费减少5万元，封存1辆", "减少5万元", "减少 4 万元"],
    ["governmentFund", "较上年增长100%，新建电子政务外网", "增长100%", "上年为零，不可比"],
    ["operatingExpense", "同比压减19.1%", "压减19.1%", "减少 10.05%"],
  ] as const)("asks about a wrong number of the whole: %s %s", (subject, text, actual, expected) => {
    const context = withReason(subject, text);
    expect(found(NAR_18, context)).toEqual([`NAR-18 book:narrative.reasons.${subject}.text`]);
    expect(only(NAR_18, context)).toMatchObject({ severity: "confirm", actual, expected });
  });

  it("gives way to words that speak against the change", () => {
    expect(added(withReason("general.basic", "较上年增长5%"))).toEqual([
      "NAR-22 book:narrative.reasons.general.basic.text",
    ]);
  });
});
