import { describe, expect, it } from "vitest";
import { checkRule } from "../run";
import { addLine, addRevenue, contextOf, demoBook, demoContext, found } from "../testing";
import { RULES } from ".";
import { compareIds } from "./shared-ids";

describe("RULES", () => {
  it("stand in the order of the catalogue", () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort(compareIds));
    expect(ids.indexOf("SUM-07")).toBeLessThan(ids.indexOf("X-15"));
    expect(ids.indexOf("ZCH-01")).toBeGreaterThan(ids.indexOf("ZC-03"));
  });

  it("let the demo budget through", () => {
    const context = demoContext();
    const findings = RULES.flatMap((rule) => checkRule(rule, context));
    expect(findings.filter(({ severity }) => severity === "block")).toEqual([]);
  });

  it("find the same whatever the order of the lines", () => {
    const book = demoBook((changed) => {
      addLine(changed, { class: "project", amount: 3 });
      addLine(changed, { class: "project", unit: "202002", source: "other", amount: 5 });
      addRevenue(changed, { source: "governmentFund", amount: 7 });
    });
    const all = (of: typeof book) => {
      const context = contextOf(of);
      return RULES.flatMap((rule) => checkRule(rule, context));
    };
    expect(all({ ...book, lines: book.lines.toReversed() })).toEqual(all(book));
  });

  it("accept a department without anything planned as far as they are about figures", () => {
    const context = demoContext((book) => {
      Object.assign(book, { lines: [], revenues: [], projects: [], procurement: [], priorYear: null });
    });
    const findings = RULES.filter(({ id }) => /^(SUM|X|SG|JG)-/.test(id)).flatMap((rule) => found(rule, context));
    expect(findings).toEqual([]);
  });
});
