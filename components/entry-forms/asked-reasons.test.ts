import { describe, expect, it } from "vitest";
import { demoBook } from "@/lib/domain/book/testing";
import type { BudgetBook } from "@/lib/domain/book/types";
import { disclose } from "@/lib/domain/disclosure";
import { askedReasons, reasonSubjectOf } from "./asked-reasons";

const withReasons = (reasons: BudgetBook["narrative"]["reasons"]) => {
  const book = demoBook();
  return askedReasons(disclose({ ...book, narrative: { ...book.narrative, reasons } }));
};

describe("askedReasons", () => {
  it("asks where a change is not zero, in the order of the narrative", () => {
    const { reasons } = demoBook().narrative;
    expect(withReasons(reasons)).toEqual([
      { subject: "general.basic", change: "减少 24.29 万元", open: false, mismatch: null },
      { subject: "general.project", change: "减少 126.8 万元", open: false, mismatch: null },
      { subject: "governmentFund", change: "增加 200 万元", open: false, mismatch: null },
      { subject: "threePublic.vehicleOperation", change: "减少 4 万元", open: false, mismatch: null },
      { subject: "operatingExpense", change: "减少 19.1 万元", open: false, mismatch: null },
    ]);
  });

  it("says what is open and what the causes do not add up to", () => {
    const asked = withReasons({ "general.project": { causes: [{ text: "项目减少", amount: -100_000_000 }] } });
    const of = (subject: string) => asked.find((one) => one.subject === subject);
    expect(of("general.basic")?.open).toBe(true);
    expect(of("general.project")).toEqual({
      subject: "general.project",
      change: "减少 126.8 万元",
      open: false,
      mismatch: "一般公共预算财政拨款项目支出的变动是 -126.80 万元，各项原因合计 -100.00 万元，相差 26.80 万元",
    });
  });

  it("asks nothing without last year's figures", () => {
    expect(askedReasons(disclose({ ...demoBook(), priorYear: null }))).toEqual([]);
  });
});

describe("reasonSubjectOf", () => {
  it("reads the subject of a path", () => {
    expect(reasonSubjectOf("narrative.reasons.general.basic.causes[0].text")).toBe("general.basic");
    expect(reasonSubjectOf("narrative.contact.name")).toBeNull();
  });
});
