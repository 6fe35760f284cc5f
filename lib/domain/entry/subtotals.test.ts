import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARRIED_CODES } from "../classification";
import { subtotalsOf } from "./subtotals";

const tree = CARRIED_CODES.of(2024).function;

describe("subtotalsOf", () => {
  it("groups by 类 and 款 in code order, rows without a code last", () => {
    const rows = [
      { key: "a", code: "2080505", amount: 300 },
      { key: "b", code: "2010302", amount: 5 },
      { key: "c", code: null, amount: 1 },
      { key: "d", code: "2010301", amount: null },
      { key: "e", code: "2013101", amount: 7 },
    ];
    const [general, social, none] = subtotalsOf(rows, tree);
    expect(general).toMatchObject({
      code: "201",
      name: "一般公共服务支出",
      level: 1,
      amount: 12,
      rows: ["b", "d", "e"],
    });
    expect(general?.groups.map(({ code, level, amount, rows: keys }) => [code, level, amount, keys])).toEqual([
      ["20103", 2, 5, ["b", "d"]],
      ["20131", 2, 7, ["e"]],
    ]);
    expect([social?.code, social?.amount, none?.code, none?.rows]).toEqual(["208", 300, "", ["c"]]);
  });

  it("holds every row once and every fen once", () => {
    const row = fc.record({
      code: fc.constantFrom("2010301", "2010302", "2080505", "9", null),
      amount: fc.option(fc.nat()),
    });
    fc.assert(
      fc.property(fc.array(row), (all) => {
        const rows = all.map((one, index) => ({ ...one, key: String(index) }));
        const groups = subtotalsOf(rows, tree);
        expect(groups.flatMap((group) => group.rows).length).toBe(rows.length);
        const sum = (list: { amount: number | null }[]) => list.reduce((total, { amount }) => total + (amount ?? 0), 0);
        expect(sum([...groups])).toBe(sum(rows));
        for (const group of groups) expect(sum([...group.groups])).toBe(group.amount);
      }),
    );
  });
});
