import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { demoContext, found } from "../testing";
import { AMT_03 } from "./amt-03";

const buying = (amount: number) => (book: BudgetBook) => {
  const [unit] = book.units;
  book.procurement = [
    {
      unit: unit?.code ?? "",
      category: "goods",
      name: "台式计算机",
      source: "generalPublicBudget",
      carriedOver: false,
      amount,
      project: null,
    },
  ];
};

describe("AMT-03", () => {
  it("passes the demo and a purchase of a hundred yuan", () => {
    expect(found(AMT_03, demoContext())).toEqual([]);
    expect(found(AMT_03, demoContext(buying(10_000)))).toEqual([]);
  });

  it("asks about a purchase of less", () => {
    expect(found(AMT_03, demoContext(buying(9_999)))).toEqual(["AMT-03 book:procurement[0].amount"]);
    expect(AMT_03.check(demoContext(buying(1_550)))[0]?.message).toBe(
      "金额 15.50 元不足一百元，是 15.50 元（0.00155 万元），还是 155,000.00 元（15.50 万元）？",
    );
  });

  it("asks about 补助镇街 of a few yuan", () => {
    const context = demoContext((book) => Object.assign(book.projects[1] ?? {}, { localTransfer: 5_000 }));
    expect(found(AMT_03, context)).toEqual(["AMT-03 book:projects[1].localTransfer"]);
  });
});
