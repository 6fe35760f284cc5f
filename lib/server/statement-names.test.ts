import { expect, it } from "vitest";
import { statementName } from "./statement-names";

it("is the same for the same words, and another for others", () => {
  const known = new Map<string, string>();
  expect(statementName("SELECT 'one'", known)).toBe("s0");
  expect(statementName("SELECT 'two'", known)).toBe("s1");
  expect(statementName("SELECT 'one'", known)).toBe("s0");
});

it("ends where statements are worded anew every time", () => {
  const known = new Map<string, string>();
  const names = Array.from({ length: 401 }, (_, place) => statementName(`SELECT ${place}`, known));
  expect(names[399]).toBe("s399");
  expect(names[400]).toBe("");
  expect(statementName("SELECT 0", known)).toBe("s0");
});
