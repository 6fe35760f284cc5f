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
  it("asks about the 200 万元 of the demo's government fund", () => {
    expect(found(NAR_10, demoContext())).toEqual(["NAR-10 book:narrative.reasons.governmentFund.text"]);
    expect(only(NAR_10, demoContext())).toMatchObject({
      severity: "confirm",
      message: "政府性基金预算财政拨款支出增加 200 万元，变动较大，原因“新增政务系统升级改造专项支出”过于笼统",
    });
  });

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
