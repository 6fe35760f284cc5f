import { describe, expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import type { BudgetBook } from "@/lib/domain/book/types";
import { disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { askedReasons } from "./asked-reasons";

const withReasons = (reasons: BudgetBook["narrative"]["reasons"]) => {
  const book = demoBook();
  return askedReasons(disclose({ ...book, narrative: { ...book.narrative, reasons } }, CARRIED_BASIS));
};

describe("askedReasons", () => {
  it("asks where a change wants a reason, then offers the others, in the order of the narrative", () => {
    const { reasons } = demoBook().narrative;
    expect(withReasons(reasons).map(({ subject, change, wanted, open }) => [subject, change, wanted, open])).toEqual([
      ["general.basic", "减少 24.29 万元", true, false],
      ["general.project", "减少 126.8 万元", true, false],
      ["governmentFund", "增加 200 万元", true, false],
      ["operatingExpense", "减少 19.1 万元", true, false],
      ["threePublic.vehicleOperation", "减少 4 万元", true, false],
      ["income.total", "增加 48.91 万元", false, false],
      ["expenditure.total", "增加 48.91 万元", false, false],
    ]);
    expect(withReasons(reasons).filter(({ fault, lapsedFrom, restFen }) => fault ?? lapsedFrom ?? restFen)).toEqual([]);
  });

  it("says what is open, and what the causes do not add up to with what is left", () => {
    const asked = withReasons({ "general.project": { causes: [{ text: "2个项目到期", amount: -100_000_000 }] } });
    const of = (subject: string) => asked.find((one) => one.subject === subject);
    expect(of("general.basic")?.open).toBe(true);
    expect(of("income.total")?.open).toBe(false);
    expect(of("general.project")).toMatchObject({
      open: false,
      fault: {
        message: "一般公共预算财政拨款项目支出的变动是 -126.80 万元，各项原因合计 -100.00 万元，相差 26.80 万元",
        severity: "confirm",
      },
      restFen: -26_800_000,
    });
  });

  it("asks again for a reason that was written for another change", () => {
    const asked = withReasons({ "threePublic.vehicleOperation": { text: "封存1辆", for: 4_000_000 } });
    expect(asked.find(({ subject }) => subject === "threePublic.vehicleOperation")).toMatchObject({
      open: true,
      lapsedFrom: "增加 4 万元",
      change: "减少 4 万元",
      changeFen: -4_000_000,
      fault: null,
    });
  });

  it("says what speaks against the change", () => {
    const asked = withReasons({ governmentFund: { text: "压减项目支出" } });
    expect(asked.find(({ subject }) => subject === "governmentFund")?.fault?.message).toBe(
      "政府性基金预算财政拨款支出增加 200 万元，写的“压减项目支出”却不是增加的原因",
    );
  });

  it("asks nothing without last year's figures", () => {
    expect(askedReasons(disclose({ ...demoBook(), priorYear: null }, CARRIED_BASIS))).toEqual([]);
  });
});
