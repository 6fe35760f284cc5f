import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CARRIED_CODES, CodeLibrary, codeBookYears } from "./books";
import type { CodeTree } from "./types";

const books = CARRIED_CODES.of(2024);
const trees: readonly CodeTree[] = [books.function, books.departmentEconomic, books.governmentEconomic];

describe("codeBooks", () => {
  it("carries the whole of the 2024 books", () => {
    expect(codeBookYears).toEqual([2024, 2025, 2026, 2027]);
    expect(trees.map((tree) => tree.all.length)).toEqual([1594, 111, 85]);
    expect(books.correspondence.all.length).toBe(169);
  });

  it("compiles once and freezes what it hands out", () => {
    expect(CARRIED_CODES.of(2024)).toBe(books);
    expect(Object.isFrozen(books)).toBe(true);
    expect(Object.isFrozen(books.function.all)).toBe(true);
    expect(Object.isFrozen(books.function.get("2010301"))).toBe(true);
    expect(Object.isFrozen(books.function.children("20103"))).toBe(true);
  });

  it("says which years there are when a year is unknown", () => {
    expect(() => CARRIED_CODES.of(2031)).toThrow(
      new Error("没有 2031 年的政府收支分类科目；现有：2024、2025、2026、2027"),
    );
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

describe("the code books of later years", () => {
  const later = [2025, 2026, 2027].map((year) => CARRIED_CODES.of(year));

  it("go on with those of 2024 and what is known to have changed, and say so", () => {
    expect(later.map(({ function: { year, book } }) => [year, book])).toEqual([
      [2025, 2024],
      [2026, 2024],
      [2027, 2024],
    ]);
    const before = new Set(books.function.all.map(({ code }) => code));
    for (const { function: tree } of later) {
      expect(tree.all.filter(({ code }) => !before.has(code)).map(({ code, name }) => `${code} ${name}`)).toEqual([
        "2170404 中央金融机构注资特别国债支出",
        "22198 超长期特别国债安排的支出",
        "2219899 其他住房保障支出",
        "22911 中央金融机构注资特别国债财务基金支出",
        "23107 中央金融机构注资特别国债还本支出",
      ]);
      expect(tree.get("2219899")?.fund).toBe("governmentFund");
    }
    expect(later.map(({ departmentEconomic }) => departmentEconomic.all.length)).toEqual([111, 111, 111]);
  });

  it("take no list of functional codes as whole, since a code may have been added", () => {
    const lists = later.flatMap(({ function: tree }) => tree.all.map(({ code }) => tree.listOf(code)));
    expect(new Set(lists)).toEqual(new Set(["recalled"]));
  });

  it("begin anew with an imported book", () => {
    const codes = [
      { code: "201", name: "一般公共服务支出", fund: "general" as const },
      { code: "20101", name: "人大事务", fund: "general" as const },
    ];
    const library = new CodeLibrary([{ year: 2026, tree: "function", sha256: "e".repeat(64), codes }]);
    expect(library.of(2026).function).toMatchObject({ year: 2026, book: 2026 });
    expect(library.of(2026).function.listOf("201")).toBe("official");
    expect(library.of(2027).function).toMatchObject({ year: 2027, book: 2026 });
    expect(library.of(2027).function.all).toHaveLength(2);
    expect(library.of(2027).function.listOf("201")).toBe("recalled");
    expect(library.wholeYears).toEqual([2024, 2026]);
  });
});
