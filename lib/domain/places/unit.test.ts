import { expect, it } from "vitest";
import { demoBook } from "@/lib/features/budgets/testing";
import { isWithinUnits, unitOfSubject } from "./unit";

const book = demoBook();
const line = book.lines.find(({ unit }) => unit === "202002") ?? book.lines[0];
const project = book.projects.findIndex(({ unit }) => unit === "202001");

it.each([
  [`line:${line?.id}.amount`, "202002"],
  ["line:L999999", null],
  [`book:projects[${project}].indicators[0].target`, "202001"],
  ["book:units[1].name", book.units[1]?.code],
  ["book:revenues[0].amount", book.revenues[0]?.unit],
  ["book:performance.indicators[0].unit", null],
  ["book:assets.purchases[0]", null],
  ["book:projects[999].name", null],
  ["book:narrative.reasons.general", null],
  ["book:", null],
  ["cell:1!total.total", null],
  ["table:expenditure", null],
  ["paragraph:general", null],
  ["nonsense", null],
])("the unit of %s is %s", (subject, unit) => {
  expect(unitOfSubject(book, subject)).toBe(unit);
});

it("is a unit's own only where every place is", () => {
  const own = { subject: `line:${line?.id}`, also: [] };
  expect(isWithinUnits(book, own, ["202002"])).toBe(true);
  expect(isWithinUnits(book, own, ["202001"])).toBe(false);
  expect(isWithinUnits(book, { ...own, also: [{ kind: "table", table: "revenueExpenditure" }] }, ["202002"])).toBe(
    false,
  );
  expect(isWithinUnits(book, { ...own, also: [{ kind: "table", table: "revenueExpenditure" }] }, null)).toBe(true);
  expect(isWithinUnits(book, own, [])).toBe(false);
});
