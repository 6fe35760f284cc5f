import { describe, expect, it } from "vitest";
import { tableHref } from "./table-href";

describe("tableHref", () => {
  it("keeps an address whole in the query", () => {
    expect(tableHref("b1", "generalProjects", "generalProjects:P001!budget.amount")).toBe(
      "/budgets/b1/tables/generalProjects?cell=generalProjects%3AP001!budget.amount",
    );
    expect(tableHref("b1", "expenditure")).toBe("/budgets/b1/tables/expenditure");
  });
});
