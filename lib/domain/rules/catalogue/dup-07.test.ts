import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { demoContext, found, lineOf } from "../testing";
import { DUP_07 } from "./dup-07";

describe("DUP-07", () => {
  it("passes the demo", () => {
    expect(found(DUP_07, demoContext())).toEqual([]);
  });

  it("is one finding for all rows without money", () => {
    const context = demoContext((book) => {
      lineOf(book, "L045").amount = 0;
      lineOf(book, "L002").amount = 0;
      book.procurement.push({
        ...{ unit: "202001", category: "goods", name: "台式计算机", source: "generalPublicBudget" },
        ...{ carriedOver: false, amount: 0, project: null },
      });
    });
    expect(found(DUP_07, context)).toEqual(["DUP-07 line:L002.amount, line:L045.amount, book:procurement[0].amount"]);
    expect(checkRule(DUP_07, context)[0]).toMatchObject({
      severity: "confirm",
      message: "有 2 行支出明细、1 个采购项目金额为零",
    });
  });
});
