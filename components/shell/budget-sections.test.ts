import { expect, it } from "vitest";
import { budgetSections, type SectionFacts } from "./budget-sections";

const FACTS: Omit<SectionFacts, "may"> = {
  ...{ budgetId: "b1", tables: 16, adjustments: 0, corrects: false, rollsForward: false },
};
const groups = (may: Partial<SectionFacts["may"]>, more: Partial<SectionFacts> = {}) =>
  budgetSections({ ...FACTS, may: { edit: false, review: false, publish: false, ...may }, ...more });
const open = (may: Partial<SectionFacts["may"]>) =>
  groups(may)
    .filter((group) => group.open)
    .map(({ key }) => key);

it("unfolds what a role works with", () => {
  expect(open({ edit: true })).toEqual(["entry", "check", "handling"]);
  expect(open({ review: true })).toEqual(["check", "handling"]);
  expect(open({ publish: true })).toEqual(["handling", "publishing"]);
  expect(open({})).toEqual(["check", "handling"]);
});

it("has each address once, counts open 核减, and leads to what there is to publish", () => {
  const all = groups({}, { adjustments: 2, corrects: true, rollsForward: true }).flatMap(({ sections }) => sections);
  expect(new Set(all.map(({ href }) => href)).size).toBe(all.length);
  expect(all.find(({ label }) => label === "核减（核增）")?.state).toBe("2");
  expect(all.slice(-3).map(({ label }) => label)).toEqual(["公开材料", "更正公告", "生成下年预算"]);
  expect(
    groups({})
      .at(-1)
      ?.sections.map(({ label }) => label),
  ).toEqual(["公开材料"]);
});
