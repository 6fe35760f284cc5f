import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeBooks, codeBookYears } from "./books";
import type { CodeTree } from "./types";

const books = codeBooks(2024);
const trees: readonly CodeTree[] = [books.function, books.departmentEconomic, books.governmentEconomic];

describe("codeBooks", () => {
  it("carries the whole of the 2024 books", () => {
    expect(codeBookYears).toEqual([2024]);
    expect(trees.map((tree) => tree.all.length)).toEqual([1594, 111, 85]);
    expect(books.correspondence.all.length).toBe(169);
  });

  it("compiles once and freezes what it hands out", () => {
    expect(codeBooks(2024)).toBe(books);
    expect(Object.isFrozen(books)).toBe(true);
    expect(Object.isFrozen(books.function.all)).toBe(true);
    expect(Object.isFrozen(books.function.get("2010301"))).toBe(true);
    expect(Object.isFrozen(books.function.children("20103"))).toBe(true);
  });

  it("says which years there are when a year is unknown", () => {
    expect(() => codeBooks(2031)).toThrow(new Error("没有 2031 年的政府收支分类科目；现有：2024"));
  });

  it.each(trees.map((tree) => [tree.name, tree] as const))(
    "%s: codes are unique, in order, and below a parent",
    (_, tree) => {
      const codes = tree.all.map(({ code }) => code);
      expect(codes).toEqual([...new Set(codes)].sort());
      for (const { code, parent, level } of tree.all) {
        expect(code).toHaveLength(1 + 2 * level);
        if (parent === null) expect(level).toBe(1);
        else expect(tree.get(parent)?.level).toBe(level - 1);
      }
    },
  );

  it("tells the budgets of functional codes apart", () => {
    const funds = new Map<string | null, number>();
    for (const { fund } of books.function.all) funds.set(fund, (funds.get(fund) ?? 0) + 1);
    expect(Object.fromEntries(funds)).toEqual({ general: 1349, governmentFund: 220, stateCapital: 25 });
    expect(books.function.get("208")?.fund).toBe("general");
    expect(books.function.get("20822")?.fund).toBe("governmentFund");
    expect(books.departmentEconomic.all.every(({ fund }) => fund === null)).toBe(true);
  });

  it("says of every list how well it is known, and carries 项 below all 款 but those of which none is known", () => {
    const lists = books.function.all.filter(({ level }) => level < 3).map(({ code }) => books.function.listOf(code));
    expect(lists.filter((one) => one === "published")).toHaveLength(131);
    expect(lists).not.toContain("official");
    const bare = books.function.all.filter(({ code, level }) => level === 2 && !books.function.children(code).length);
    expect(bare.map(({ code }) => code)).toEqual([
      "21472",
      ...["21901", "21902", "21903", "21904", "21905", "21906", "21907", "21908", "21999"],
      "23303",
    ]);
    expect(books.departmentEconomic.listOf("301")).toBe("official");
  });

  it("keeps what is doubtful visible", () => {
    expect(books.function.all.filter(({ confidence }) => confidence === "L").map(({ code }) => code)).toEqual([
      "20141",
      "2030605",
      "2030606",
      "2060304",
      "2080499",
      "2101804",
      "2111299",
      "2130802",
      "2140111",
      "2140139",
      "2150516",
      "2159905",
      "2159906",
      "2170208",
      "2200115",
      "2200116",
      "2200119",
      "2200127",
      "2200601",
      "2200602",
      "2220113",
      "2220114",
      "2290201",
      "2320399",
    ]);
    expect(books.departmentEconomic.get("39906")).toEqual({
      code: "39906",
      name: "赠与",
      level: 2,
      parent: "399",
      fund: null,
      confidence: "M",
      since: 2018,
      until: 2021,
      note: "后分设为 39909 经常性赠与、39910 资本性赠与",
    });
  });

  it("ancestors stand one a level above, and each counts the code among its children's branch", () => {
    fc.assert(
      fc.property(fc.constantFrom(...trees), fc.nat(), (tree, pick) => {
        const code = tree.all[pick % tree.all.length];
        if (code === undefined) return;
        const chain = [...tree.ancestors(code.code), code];
        expect(chain.map(({ level }) => level)).toEqual([1, 2, 3].slice(0, code.level));
        chain.forEach((step, i) => {
          const above = chain[i - 1];
          if (above !== undefined) expect(tree.children(above.code)).toContain(step);
        });
      }),
    );
  });
});
