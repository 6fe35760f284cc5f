import { describe, expect, it } from "vitest";
import { RULES } from "./catalogue";
import { coverageOf } from "./coverage";
import { checkRule } from "./run";
import { demoContext } from "./testing";
import { UNCHECKABLE_RULES } from "./uncheckable";

const coverage = (edit?: Parameters<typeof demoContext>[0]) => {
  const context = demoContext(edit);
  return coverageOf(context.disclosure, context);
};

describe("coverageOf", () => {
  it("accounts for every rule once", () => {
    const { checked, notApplicable, byPeople, byWorkflow } = coverage();
    const all = [...checked, ...notApplicable, ...byPeople, ...byWorkflow].map(({ rule }) => rule);
    expect(new Set(all).size).toBe(all.length);
    expect([...all].sort()).toEqual([...RULES, ...UNCHECKABLE_RULES].map(({ id }) => id).sort());
  });

  it("says why a rule does not apply", () => {
    const reasons = (edit?: Parameters<typeof demoContext>[0]) =>
      Object.fromEntries(coverage(edit).notApplicable.map(({ rule, reason }) => [rule, reason]));
    expect(reasons()).toMatchObject({ "X-16": "没有政府采购预算", "ZC-05": "本版式没有这张表或这项内容" });
    expect(reasons((book) => Object.assign(book, { priorYear: null, projects: [] }))).toMatchObject({
      "SG-04": "没有上年数",
      "X-19": "没有项目",
      "JX-02": "没有项目",
    });
  });

  it("lets a rule that does not apply say nothing", () => {
    const context = demoContext((book) => Object.assign(book, { procurement: [] }));
    expect(RULES.filter(({ applies }) => applies && applies(context) !== true).length).toBeGreaterThan(0);
    const silent = RULES.filter(({ applies }) => (applies?.(context) ?? true) !== true);
    expect(silent.flatMap((rule) => checkRule(rule, context))).toEqual([]);
  });
});
