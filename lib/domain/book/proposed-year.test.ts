import { expect, it } from "vitest";
import { proposedFiscalYear } from "./proposed-year";

it.each([
  ["2026-10-31", 2026],
  ["2026-11-01", 2027],
  ["2026-12-31", 2027],
  ["2027-01-01", 2027],
  ["2027-10-31", 2027],
  ["2027-11-01", 2028],
])("proposes on %s the budget of %i", (day, year) => {
  expect(proposedFiscalYear(day)).toBe(year);
});
