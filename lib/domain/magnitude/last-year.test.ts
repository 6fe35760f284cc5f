import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { PriorYear } from "../book/types";
import { doubtsOfLastYear } from "./last-year";

function doubted(edit: (prior: PriorYear) => void) {
  const book = demoBook();
  edit(book.priorYear as PriorYear);
  return doubtsOfLastYear(book).map(({ path, other }) => [path, other]);
}

describe("doubtsOfLastYear", () => {
  it("asks nothing of the demo", () => expect(doubted(() => {})).toEqual([]));

  it("asks about one figure that was typed in 万元", () => {
    const slip = (prior: PriorYear) => {
      prior.threePublic.vehicleOperation = 4_400;
      prior.operatingExpense = 19_010;
    };
    expect(doubted(slip)).toEqual([
      ["priorYear.threePublic.vehicleOperation", 44_000_000],
      ["priorYear.operatingExpense", 190_100_000],
    ]);
  });

  it("asks about one that is ten thousand times too large", () => {
    expect(doubted((prior) => (prior.threePublic.reception = 48_000_000_000))).toEqual([
      ["priorYear.threePublic.reception", 4_800_000],
    ]);
  });

  it("is silent where last year as a whole is of another order", () => {
    const all = (prior: PriorYear) => {
      for (const line of prior.lines) line.amount = Math.floor(line.amount / 10_000);
    };
    expect(doubted(all)).toEqual([]);
  });
});
