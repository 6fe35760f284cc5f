import { expect, it } from "vitest";
import { grouped } from "./grouped";

it.each([
  ["0.00", "0.00"],
  ["999.99", "999.99"],
  ["1776589.00", "1,776,589.00"],
  ["-1000.50", "-1,000.50"],
  ["999999999999.99", "999,999,999,999.99"],
])("groups %s as %s", (yuan, text) => {
  expect(grouped(yuan)).toBe(text);
});
