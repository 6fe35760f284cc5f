import { describe, expect, it } from "vitest";
import { only } from "../catalogue/cls-testing";
import { demoContext, found, withoutRow } from "../testing";
import { CLS_04 } from "./cls-04";

describe("CLS-04", () => {
  it("passes where project expenditure is split to 款", () => {
    expect(found(CLS_04, demoContext())).toEqual([]);
  });

  it("passes on empty tables", () => {
    const context = demoContext((book) => {
      book.lines = [];
    });
    expect(found(CLS_04, context)).toEqual([]);
  });

  it("blocks a 类 of table 8 without its 款", () => {
    const context = withoutRow(demoContext(), "projectByDepartmentEconomic", "30305");
    expect(found(CLS_04, context)).toEqual(["CLS-04 table:projectByDepartmentEconomic"]);
    expect(only(CLS_04, context)).toMatchObject({
      severity: "block",
      message: "表八的 303 没有列到款级科目",
      actual: "303",
    });
  });
});
