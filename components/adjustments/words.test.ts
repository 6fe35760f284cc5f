import { expect, it } from "vitest";
import { adjustedText, differenceText } from "./words";

it("says what is cut without a sign, the word beside it says which way, and the difference with one", () => {
  expect(adjustedText(8_000_00, 0)).toBe("8,000.00");
  expect(adjustedText(0, 1_776_589_00)).toBe("1,776,589.00");
  expect(differenceText(8_000_00, 0)).toBe("-8,000.00");
  expect(differenceText(0, 200_00)).toBe("+200.00");
});
