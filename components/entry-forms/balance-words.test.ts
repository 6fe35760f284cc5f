import { expect, it } from "vitest";
import { balanceWords } from "./balance-words";

it.each([
  [0, "平衡"],
  [1_000_00, "收入多 1,000.00 元"],
  // Nothing more need be spent than before: 结转下年 alone may be too much.
  [-1_000_00, "收入少 1,000.00 元"],
])("says of a difference of %i fen how income stands", (difference, words) => {
  expect(balanceWords({ difference }, "yuan")).toBe(words);
});
