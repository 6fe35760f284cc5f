import { describe, expect, it } from "vitest";
import { addLine, demoBook } from "../testing";
import { carryForwardOf, totalsOf } from "./shared-totals";

describe("totalsOf", () => {
  const book = demoBook((changed) => {
    addLine(changed, { id: "N2", class: "project", amount: 5, carriedOver: true });
    addLine(changed, { id: "N1", class: "project", amount: 7, source: "other" });
    addLine(changed, { id: "N3", amount: -1 });
    changed.carryForward.push({ unit: "202001", source: "other", amount: 3 });
  });
  const totals = totalsOf(book);

  it("adds up income and its use by unit and source", () => {
    const { balances } = totals;
    expect(balances.get("202001")?.get("other")).toMatchObject({ revenue: 0, expenditure: 7, carryForward: 3 });
    expect(balances.get("202002")?.get("generalPublicBudget")).toMatchObject({
      revenue: 521_220_000,
      expenditure: 521_220_000,
      carryForward: 0,
    });
    expect(carryForwardOf(book, "other")).toBe(3);
    expect(carryForwardOf(book, "stateCapital")).toBe(0);
  });

  it("keeps 上年结转 of both sides apart", () => {
    expect(totals.balances.get("202001")?.get("generalPublicBudget")).toMatchObject({
      carriedRevenue: 0,
      carriedExpenditure: 5,
    });
  });

  it("adds up what no cell prints", () => {
    expect(totals.expenditure.project.get("other")).toBe(7);
    expect(totals.carriedOver.get("generalPublicBudget")).toEqual(new Map([["2010301", 5]]));
    expect(totals.economic.get("30227")).toBe(200_000_000);
    expect(totals.threePublic).toBe(44_800_000);
    expect(totals.operatingExpense).toBe(171_000_000 - 1);
  });

  it("finds project lines without a project, and amounts that are none", () => {
    expect(totals.unassigned).toBe(12);
    expect(totals.malformed).toEqual(["N3"]);
  });

  it("adds up a book once", () => {
    expect(totalsOf(book)).toBe(totals);
  });
});
