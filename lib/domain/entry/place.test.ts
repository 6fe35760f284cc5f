import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { entryPlacesIn, rowPath } from "./place";
import { BUDGET_ID, entryRows, keyOf } from "./testing";

describe("entryPlacesIn", () => {
  const placeOf = entryPlacesIn(entryRows(demoBook()));

  it.each([
    [{ kind: "line", id: "L002", field: "economic" }, ["line", keyOf("line", 1), "economic"]],
    [{ kind: "line", id: "L001" }, ["line", keyOf("line", 0), null]],
    [
      { kind: "book", path: "projects[1].indicators[2].target" },
      ["project", keyOf("project", 1), "indicators[2].target"],
    ],
    [{ kind: "book", path: "revenues[0].amount" }, ["revenue", keyOf("revenue", 0), "amount"]],
    [{ kind: "book", path: "narrative.contact.phone" }, ["narrative", BUDGET_ID, "contact.phone"]],
    [{ kind: "book", path: "priorYear.lines[3].function" }, ["priorYear", BUDGET_ID, "lines[3].function"]],
    [{ kind: "book", path: "narrative" }, ["narrative", BUDGET_ID, null]],
  ] as const)("finds %j", (place, [entity, key, field]) => {
    expect(placeOf(place)).toEqual({ entity, key, field });
  });

  it.each([
    { kind: "line", id: "L999" },
    { kind: "book", path: "units[0]" },
    { kind: "book", path: "projects[9].name" },
    { kind: "cell", address: "expenditure!total.total" },
    { kind: "table", table: "expenditure" },
    { kind: "paragraph", id: "budgets.general" },
  ] as const)("has no entry place for %j", (place) => {
    expect(placeOf(place)).toBeNull();
  });
});

describe("rowPath", () => {
  const rows = entryRows(demoBook());

  it.each([
    ["project", keyOf("project", 1), "projects[1]"],
    ["carryForward", keyOf("carryForward", 0), null],
    ["revenue", keyOf("revenue", 0), "revenues[0]"],
    ["revenue", "no row", null],
    ["priorYear", BUDGET_ID, "priorYear"],
  ] as const)("of %s %s is %s", (entity, key, path) => {
    expect(rowPath(rows, entity, key)).toBe(path);
  });
});
