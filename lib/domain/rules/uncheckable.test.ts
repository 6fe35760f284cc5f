import { describe, expect, it } from "vitest";
import { RULES } from "./catalogue";
import { CATALOGUE_IDS } from "./catalogue/shared-ids";
import { INVARIANTS } from "./invariants";
import { MERGED_RULES, UNCHECKABLE_RULES } from "./uncheckable";

describe("the catalogue", () => {
  const checked = [...RULES, ...INVARIANTS].map(({ id }) => id);
  const merged = MERGED_RULES.map(({ id }) => id);
  const unchecked = UNCHECKABLE_RULES.map(({ id }) => id);

  it("has 131 rules to begin with, from STR-01 to PRO-13", () => {
    expect(CATALOGUE_IDS).toHaveLength(131);
    expect(new Set(CATALOGUE_IDS).size).toBe(131);
    expect([CATALOGUE_IDS[0], CATALOGUE_IDS[12], CATALOGUE_IDS.at(-1)]).toEqual(["STR-01", "SUM-01", "PRO-13"]);
  });

  it("checks each rule, as a rule or an invariant or within another, or says why not", () => {
    const known = new Set([...checked, ...merged, ...unchecked]);
    expect(CATALOGUE_IDS.filter((id) => !known.has(id))).toEqual([]);
  });

  it("names no rule twice", () => {
    const all = [...checked, ...merged, ...unchecked];
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  it("merges rules into rules that are checked", () => {
    expect(MERGED_RULES.filter(({ into }) => !checked.includes(into))).toEqual([]);
  });

  it("lists what is not checked in the order of the catalogue, each with a reason", () => {
    expect(unchecked).toEqual(CATALOGUE_IDS.filter((id) => unchecked.includes(id)));
    expect(UNCHECKABLE_RULES.filter(({ title, reason }) => !title || !reason)).toEqual([]);
  });
});
