import fc from "fast-check";
import { expect, it } from "vitest";
import { demoBook } from "../book/testing";
import type { Line } from "../book/types";
import { type CutScope, planCuts } from "./cuts";

const ANY: CutScope = { code: "", unit: null, class: null, project: null };
const [first] = demoBook().lines;
if (!first) throw new Error("The demo has no line");
const lines = (...amounts: number[]): Line[] =>
  amounts.map((amount, index) => ({ ...first, id: `L${index + 1}`, amount }));
const approved = (plan: ReturnType<typeof planCuts>) => plan?.map(({ approvedFen }) => approvedFen);

it("cuts each line by a per cent in whole yuan, by code, unit, class and project", () => {
  expect(approved(planCuts(lines(100_000, 33_350, 40), ANY, { by: "percent", hundredths: 500 }))).toEqual([
    95_000, 31_650,
  ]);
  expect(approved(planCuts(lines(12_345), ANY, { by: "percent", hundredths: 10_000 }))).toEqual([0]);
  const book = demoBook();
  const ids = (scope: Partial<CutScope>) =>
    planCuts(book.lines, { ...ANY, ...scope }, { by: "percent", hundredths: 1_000 })?.map(({ line }) => line);
  expect(ids({ code: "30217" })?.every(({ economic }) => economic === "30217")).toBe(true);
  expect(ids({ code: "30217" })).toHaveLength(1);
  expect(ids({ code: "302", unit: "202002", class: "basic" })?.every(({ unit }) => unit === "202002")).toBe(true);
  expect(ids({ project: "P001" })).toHaveLength(book.lines.filter(({ project }) => project === "P001").length);
  expect(ids({ code: "999" })).toEqual([]);
});

it("cuts an amount exactly, in proportion, and no more than there is", () => {
  expect(approved(planCuts(lines(100_000, 100_000, 100_000), ANY, { by: "amount", fen: 100_000 }))).toEqual([
    66_600, 66_700, 66_700,
  ]);
  expect(planCuts(lines(100, 200), ANY, { by: "amount", fen: 301 })).toBeNull();
  expect(planCuts(lines(100), ANY, { by: "percent", hundredths: 10_001 })).toBeNull();
  const amounts = fc.array(fc.integer({ min: 1, max: 10 ** 13 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(amounts, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
      const sum = list.reduce((all, one) => all + one, 0);
      const fen = Math.floor(sum * part);
      const plan = planCuts(lines(...list), ANY, { by: "amount", fen }) ?? [];
      const less = plan.reduce((all, { line, approvedFen }) => all + line.amount - approvedFen, 0);
      expect(less).toBe(fen);
      expect(plan.every(({ line, approvedFen }) => approvedFen >= 0 && approvedFen < line.amount)).toBe(true);
    }),
  );
});
