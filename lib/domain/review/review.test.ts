import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { type AdjustedAmount, adjustmentTotals, adjustmentWord } from "./adjustments";
import { reviewParts } from "./parts";

it("has a part for each table, each part of the narrative and each project", () => {
  const parts = reviewParts(disclose(demoBook(), CARRIED_BASIS));
  expect(parts.filter(({ kind }) => kind === "table").map(({ label }) => label)).toHaveLength(16);
  expect(parts[2]).toMatchObject({ subject: "table:expenditure", label: "表三" });
  expect(parts.filter(({ kind }) => kind === "section").map(({ subject }) => subject)).toEqual(
    ["basics", "totals", "budgets", "threePublic", "otherMatters", "terms", "closing"].map((key) => `section:${key}`),
  );
  expect(parts.find(({ subject }) => subject === "section:basics")).toMatchObject({
    label: "说明第一部分",
    title: "部门基本情况",
  });
  expect(parts.at(-2)?.subject).toBe("project:P001");
});

describe("adjustmentTotals", () => {
  const one = (unit: string, requestedFen: number, approvedFen: number): AdjustedAmount => ({
    ...{ unit, requestedFen, approvedFen },
    class: "basic",
    source: "generalPublicBudget",
  });

  it("sums exactly by what the lines have in common", () => {
    const list = [one("202002", 100, 70), one("202001", 50, 60), one("202002", 1, 0)];
    expect(adjustmentTotals(list, "unit")).toEqual([
      { key: "202002", lines: 2, requestedFen: 101, approvedFen: 70, differenceFen: -31 },
      { key: "202001", lines: 1, requestedFen: 50, approvedFen: 60, differenceFen: 10 },
    ]);
    expect(adjustmentTotals(list, "class")).toEqual([
      { key: "basic", lines: 3, requestedFen: 151, approvedFen: 130, differenceFen: -21 },
    ]);
    expect(adjustmentTotals([], "source")).toEqual([]);
  });

  it("says which way", () => {
    expect(adjustmentWord(100, 70)).toBe("核减");
    expect(adjustmentWord(70, 100)).toBe("核增");
  });
});
