import { describe, expect, it } from "vitest";
import { tableHref } from "./table-href";

describe("tableHref", () => {
  it("keeps an address whole in the query", () => {
    expect(tableHref("b1", "16", "16:P001!budget.amount")).toBe("/budgets/b1/tables/16?cell=16%3AP001!budget.amount");
    expect(tableHref("b1", "3")).toBe("/budgets/b1/tables/3");
  });
});
