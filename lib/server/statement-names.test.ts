import { expect, it } from "vitest";
import { statementName } from "./statement-names";

it("is the same for the same words, and another for others", () => {
  const first = statementName("SELECT 'one'");
  expect(first).toMatch(/^s\d+$/);
  expect(statementName("SELECT 'two'")).not.toBe(first);
  expect(statementName("SELECT 'one'")).toBe(first);
});

it("ends where statements are worded anew every time", () => {
  const names = Array.from({ length: 1_000 }, (_, place) => statementName(`SELECT ${place}`));
  expect(names.at(-1)).toBe("");
  expect(statementName("SELECT 0")).toBe(names[0]);
});
