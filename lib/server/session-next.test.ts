import { expect, it } from "vitest";
import { safeNext } from "./session-next";

it.each([
  ["/", "/"],
  ["/budgets/1/tables?table=3#3!total.total", "/budgets/1/tables?table=3#3!total.total"],
])("keeps the path %s of this site", (next, kept) => {
  expect(safeNext(next)).toBe(kept);
});

it.each([
  null,
  undefined,
  "",
  "budgets",
  "https://other.example/",
  "//other.example/",
  "/\\other.example/",
  "/\t/other.example/",
  "javascript:alert(1)",
  "/login?next=/",
  `/${"a".repeat(2000)}`,
])("goes to the start page instead of %j", (next) => {
  expect(safeNext(next)).toBe("/");
});
