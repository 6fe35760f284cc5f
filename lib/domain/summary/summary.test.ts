import { expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { summaryOf } from ".";

it("takes the totals of the tables in fen, and counts findings", () => {
  expect(summaryOf(disclose(demoBook(), CARRIED_BASIS))).toEqual({
    expenditure: 1_952_979_900,
    revenue: 1_952_979_900,
    basic: 1_467_779_900,
    project: 485_200_000,
    priorExpenditure: 1_904_069_000,
    general: 1_752_979_900,
    threePublic: 44_800_000,
    findings: { block: 0, confirm: 4, note: 2 },
  });
});

it("is what was entered, not what is printed", () => {
  const book = demoBook();
  const line = book.lines.find(({ class: kind }) => kind === "basic");
  if (!line) throw new Error("the demo book has lines of 基本支出");
  line.amount += 1;
  const { expenditure, basic } = summaryOf(disclose(book, CARRIED_BASIS));
  expect([expenditure, basic]).toEqual([1_952_979_901, 1_467_779_901]);
});

it("does not know last year where the book does not say it, and is zero for an empty book", () => {
  const book = { ...demoBook(), priorYear: null, lines: [], revenues: [], carryForward: [] };
  expect(summaryOf(disclose(book, CARRIED_BASIS))).toMatchObject({
    ...{ expenditure: 0, revenue: 0, basic: 0, project: 0, priorExpenditure: null, general: 0, threePublic: 0 },
  });
});
