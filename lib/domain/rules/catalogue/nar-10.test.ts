import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { only } from "./cls-testing";
import { NAR_10 } from "./nar-10";

/** The demo with a text for the change of general project expenditure from `before` fen to 285.2 万元. */
const changed = (before: number, text: string) =>
  demoContext((book) => {
    book.narrative.reasons["general.project"] = { text };
    book.narrative.reasons.governmentFund = { text: "电子政务外网扩容到8个镇街" };
    if (book.priorYear)
      book.priorYear.lines = [
        { class: "project", function: "2010302", source: "generalPublicBudget", carriedOver: false, amount: before },
      ];
    book.narrative.reasons["general.basic"] = { text: "3名人员调入" };
  });

const FOUND = ["NAR-10 book:narrative.reasons.general.project.text"];

describe("NAR-10", () => {
  it("is silent on the demo's government fund: 政务系统升级改造 says what the money is for", () => {
    expect(found(NAR_10, demoContext())).toEqual([]);
  });

  it.each([
    "根据实际情况安排",
    "财政统筹安排",
    "领导批示",
    "单位业务发展",
    "因为需要",
    "按区财政局批复",
    "落实中央八项规定精神",
    "工作任务较重",
    "正常变动",
  ])("asks about a large change explained by “%s”", (text) => {
    const context = demoContext((book) => {
      book.narrative.reasons.governmentFund = { text };
    });
    expect(only(NAR_10, context)).toMatchObject({
      severity: "confirm",
      message: `政府性基金预算财政拨款支出增加 200 万元，变动较大，原因“${text}”过于笼统`,
    });
  });

  it.each(["按规定落实绩效工资改革，基础绩效奖提标", "军转干部安置到岗", "项目整合归并", "数字化城管平台建设"])(
    "hears what a reason is about: %s",
    (text) => {
      const context = demoContext((book) => {
        book.narrative.reasons.governmentFund = { text };
      });
      expect(found(NAR_10, context)).toEqual([]);
    },
  );

  it("speaks beyond 20% of last year, not at it", () => {
    const text = "厉行节约，从严控制支出";
    expect(found(NAR_10, changed(356_500_000, text))).toEqual([]);
    expect(found(NAR_10, changed(356_510_000, text))).toEqual(FOUND);
  });

  it("speaks beyond 100 万元, not at it, whatever the share", () => {
    const from = (before: number) =>
      demoContext((book) => {
        for (const line of book.lines) if (line.id === "L064") line.amount += 1_000_000_000;
        book.narrative.reasons.governmentFund = { text: "电子政务外网扩容到8个镇街" };
        book.narrative.reasons["general.project"] = { text: "根据工作需要" };
        const prior = book.priorYear?.lines.find(({ function: code }) => code === "2010302");
        if (prior) prior.amount = before;
      });
    expect(found(NAR_10, from(1_125_200_000))).toEqual([]);
    expect(found(NAR_10, from(1_125_190_000))).toEqual(FOUND);
  });

  it("passes what is specific: a number, an event, or causes with amounts", () => {
    for (const text of ["办公楼电梯更换完工", "减少专项检查2次，从严控制支出"]) {
      expect(found(NAR_10, changed(600_000_000, text))).toEqual([]);
    }
    const causes = demoContext((book) => {
      book.narrative.reasons.governmentFund = { causes: [{ text: "厉行节约", amount: 200_000_000 }] };
    });
    expect(found(NAR_10, causes)).toEqual([]);
  });

  it("leaves a restatement to NAR-09", () => {
    expect(found(NAR_10, changed(600_000_000, "项目支出减少"))).toEqual([]);
  });
});
