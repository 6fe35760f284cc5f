import { describe, expect, it } from "vitest";
import { demoContext, found } from "../testing";
import { only } from "./cls-testing";
import { PRI_01 } from "./pri-01";

describe("PRI-01", () => {
  it("passes where last year has figures", () => {
    expect(found(PRI_01, demoContext())).toEqual([]);
  });

  it("asks whether the department is new where nothing is known of last year", () => {
    const context = demoContext((book) => {
      book.priorYear = null;
    });
    expect(found(PRI_01, context)).toEqual(["PRI-01 book:priorYear"]);
    expect(only(PRI_01, context)).toMatchObject({
      severity: "confirm",
      message: "没有2023年的任何数字，说明因此不与上年比较；本部门是2024年新设立的吗？",
    });
  });

  it("takes a last year of nothing but zeros for none", () => {
    const context = demoContext((book) => {
      if (!book.priorYear) return;
      book.priorYear.lines = [];
      book.priorYear.operatingExpense = 0;
      book.priorYear.threePublic = { overseas: 0, vehiclePurchase: 0, vehicleOperation: 0, reception: 0 };
    });
    expect(only(PRI_01, context).message).toBe(
      "2023年的预算数都是零，说明因此把全部预算写成增加；本部门是2024年新设立的吗？",
    );
  });

  it("is answered by a text that says so", () => {
    const context = demoContext((book) => {
      book.priorYear = null;
      book.narrative.responsibilities = ["本部门为2024年机构改革新组建"];
    });
    expect(found(PRI_01, context)).toEqual([]);
  });
});
