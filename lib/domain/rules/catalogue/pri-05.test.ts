import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import { PRI_05 } from "./pri-05";
import { SG_04 } from "./sg-04";

const withoutOperating = (book: BudgetBook) => {
  if (book.priorYear) book.priorYear.operatingExpense = 0;
};
const withoutCars = (book: BudgetBook) => {
  if (book.priorYear) book.priorYear.threePublic.vehicleOperation = 0;
};

describe("PRI-05", () => {
  it("passes the demo", () => {
    expect(found(PRI_05, demoContext())).toEqual([]);
  });

  it("speaks at 机关运行经费 that last year did not have", () => {
    const context = demoContext(withoutOperating);
    expect(found(PRI_05, context)).toEqual(["PRI-05 book:priorYear.operatingExpense"]);
    expect(checkRule(PRI_05, context)[0]).toMatchObject({
      severity: "confirm",
      message: "本年机关运行经费 171.00 万元，上年有基本支出 1,492.07 万元，机关运行经费却为零",
    });
  });

  it("speaks of cars that were there and cost nothing, and SG-04 does not repeat it", () => {
    const context = demoContext(withoutCars);
    expect(found(PRI_05, context)).toEqual(["PRI-05 book:priorYear.threePublic.vehicleOperation"]);
    expect(found(SG_04, context)).toEqual([]);
  });

  it("accepts institutions, which have no 机关运行经费, and cars that are new", () => {
    const institutions = demoContext((book) => {
      withoutOperating(book);
      for (const unit of book.units) unit.kind = "institution";
    });
    expect(found(PRI_05, institutions)).toEqual([]);
    const noCars = demoContext((book) => {
      withoutCars(book);
      book.assets.vehicles.owned = 0;
    });
    expect(found(PRI_05, noCars)).toEqual([]);
  });
});
