import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBook, writeBook } from "../book";
import { arbitraryBook, demoBook } from "../book/testing";
import type { BudgetBook, Newness, NoPriorYear } from "../book/types";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { textOf } from "../narrative/say";
import type { Section } from "../narrative/types";
import { commonRegion, consolidate, countByRule, countOf, sumByRule, withWritten } from ".";
import { departmentBook, sourced } from "./testing";

const textsOf = ({ sections }: Pick<Section, "sections">): string[] =>
  sections.flatMap((section) => [...section.paragraphs.map(({ runs }) => textOf(runs)), ...textsOf(section)]);

/** A project's form and an item of purchases are numbered, in the district's book otherwise. */
const numbered = (address: string) => /^((key|general)Projects:|procurement![ABC]\d)/.test(address);

const declaring = (book: BudgetBook, noPriorYear: NoPriorYear): BudgetBook => ({
  ...book,
  narrative: { ...book.narrative, noPriorYear },
});
const withoutLastYear = (number: number, kind: Newness): BudgetBook => ({
  ...declaring(departmentBook(number), { department: kind, units: [] }),
  priorYear: null,
});

describe("consolidate", () => {
  it("makes every figure the sum of the departments' figures, to the fen", () => {
    fc.assert(
      fc.property(fc.array(arbitraryBook, { minLength: 1, maxLength: 4 }), (drawn) => {
        const books = drawn.map((book, index) => departmentBook(index + 1, book));
        const sums = new Map<string, number>();
        const known = books.every(({ priorYear }) => priorYear !== null);
        for (const { figures } of books.map((book) => disclose(book, CARRIED_BASIS))) {
          for (const [address, { fen }] of figures) {
            if (!numbered(address)) sums.set(address, (sums.get(address) ?? 0) + fen);
          }
        }
        const { figures } = disclose(consolidate(sourced(books), "示例区"), CARRIED_BASIS);
        for (const [address, { fen }] of figures) {
          if (numbered(address)) continue;
          const prior = /prior/i.test(address);
          if (known || !prior) expect(fen, address).toBe(sums.get(address) ?? 0);
        }
        for (const [address, fen] of sums) {
          if (fen !== 0 && (known || !/prior/i.test(address))) expect(figures.has(address), address).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("says of an empty table that all departments have nothing for it, where one speaks of itself", () => {
    const books = [1, 2].map((number) => ({ ...departmentBook(number), procurement: [] }));
    const notesOf = (book: BudgetBook) =>
      disclose(book, CARRIED_BASIS).tables.find(({ key }) => key === "procurement")?.notes;
    expect(books.map(notesOf)).toEqual(books.map(() => ["备注：本部门2024年无政府采购预算，因此本表无数据。"]));
    expect(notesOf(consolidate(sourced(books), "示例区"))).toEqual([
      "备注：各部门2024年无政府采购预算，因此本表无数据。",
    ]);
  });

  it("is a book that can be written and read, whose names do not clash though regions give departments one code", () => {
    const regions = ["甲区", "乙区", "丙区"];
    const books = regions.map((region, index): BudgetBook => {
      const { department, ...rest } = departmentBook(index + 1);
      return { ...rest, department: { ...department, code: "202", region } };
    });
    const book = consolidate(sourced(books), "示例市");
    expect(readBook(writeBook(book))).toEqual(book);
    expect(book.department).toEqual({ code: "汇总", name: "示例市各部门（汇总）", region: "示例市" });
    expect(book.units.map(({ code }) => code)).toEqual(
      ["202", "202~2", "202~3"].flatMap((prefix, index) =>
        departmentBook(index + 1).units.map(({ code }) => `${prefix}-${code}`),
      ),
    );
    expect(book.projects).toHaveLength(3 * demoBook().projects.length);
    expect(book.assets.vehicles.owned).toBe(3 * demoBook().assets.vehicles.owned);
    const [, title] = disclose(book, CARRIED_BASIS).tables.slice(0, 2);
    expect(title?.title).toBe("2024 年示例市部门收入预算总表");
  });

  it("compares with last year only when every department knows its own", () => {
    const [one, other] = [departmentBook(1), departmentBook(2)];
    expect(consolidate(sourced([one, { ...other, priorYear: null }]), "示例区").priorYear).toBeNull();
    const prior = demoBook().priorYear;
    const both = consolidate(sourced([one, other]), "示例区").priorYear;
    expect(both?.operatingExpense).toBe(2 * (prior?.operatingExpense ?? 0));
    expect(both?.threePublic.reception).toBe(2 * (prior?.threePublic.reception ?? 0));
  });

  it("says of which units a comparison with last year has nothing", () => {
    const [first] = departmentBook(1).units;
    if (!first) throw new Error("the demo has units");
    const one = declaring(departmentBook(1), { department: null, units: [{ unit: first.code, kind: "included" }] });
    const other = withoutLastYear(2, "established");
    const book = consolidate(sourced([one, other]), "示例区");
    expect(book.priorYear).toEqual(consolidate(sourced([one]), "示例区").priorYear);
    expect(book.narrative.noPriorYear).toEqual({
      department: null,
      units: [
        { unit: `301-${first.code}`, kind: "included" },
        ...other.units.map(({ code }) => ({ unit: `302-${code}`, kind: "established" })),
      ],
    });
    expect(readBook(writeBook(book))).toEqual(book);
    const names = other.units.map(({ name }) => name).join("、");
    const sentences = [
      `${names}为2024年新设立单位，2023年初无预算。`,
      `${first.name}为2024年新纳入预算管理的单位，2023年初无预算。`,
    ];
    const { tables, narrative, findings } = disclose(book, CARRIED_BASIS);
    expect(tables.find(({ key }) => key === "general")?.notes).toEqual(
      sentences.map((sentence) => `说明：${sentence}`),
    );
    for (const sentence of sentences) expect(textsOf(narrative).join("")).toContain(sentence);
    expect(findings.filter(({ rule }) => rule === "PRI-06" || rule === "PRI-01")).toEqual([]);
  });

  it("has no last year itself where all departments are new for one reason, and else asks for it", () => {
    const districtOf = (...kinds: Newness[]) =>
      consolidate(sourced(kinds.map((kind, index) => withoutLastYear(index + 1, kind))), "示例区");
    const all = districtOf("included", "included");
    expect([all.priorYear, all.narrative.noPriorYear]).toEqual([null, { department: "included", units: [] }]);
    const mixed = districtOf("included", "established");
    expect([mixed.priorYear, mixed.narrative.noPriorYear?.department]).toEqual([null, null]);
    expect(mixed.narrative.noPriorYear?.units).toHaveLength(mixed.units.length);
    expect(disclose(mixed, CARRIED_BASIS).findings.some(({ rule }) => rule === "PRI-01")).toBe(true);
  });

  it("takes figures of last year before a declaration that there are none", () => {
    const both = declaring(departmentBook(1), { department: "established", units: [] });
    const book = consolidate(sourced([both]), "示例区");
    expect(book.priorYear).not.toBeNull();
    expect(book.narrative).not.toHaveProperty("noPriorYear");
  });

  it("takes a department's expenditure of last year for its revenue where only that is known", () => {
    const prior = demoBook().priorYear;
    if (!prior) throw new Error("the demo knows its last year");
    const [line] = prior.lines;
    if (!line) throw new Error("the demo spent something last year");
    const { source, carriedOver, amount } = line;
    const spent = (number: number) => ({
      ...departmentBook(number),
      priorYear: { ...prior, lines: [line], revenues: null },
    });
    const earned = { ...departmentBook(2), priorYear: { ...prior, lines: [line], revenues: [] } };
    const known = consolidate(sourced([spent(1), earned]), "示例区").priorYear;
    expect(known?.revenues).toEqual([{ source, carriedOver, amount }]);
    expect(consolidate(sourced([spent(1), spent(2)]), "示例区").priorYear?.revenues).toBeNull();
  });

  it("refuses what cannot be one disclosure, saying what differs", () => {
    expect(() => consolidate([], "示例区")).toThrow("没有可以汇总的预算书");
    const later = { ...demoBook(), fiscalYear: 2025 };
    expect(() => consolidate(sourced([later, demoBook()]), "示例区")).toThrow(
      "各部门的预算年度不同（2024 年：“2.json”；2025 年：“1.json”），不能汇总",
    );
    const other = { ...demoBook(), edition: "other" };
    const named = (index: number, name: string) => ({
      ...departmentBook(index),
      codeNames: [{ code: "2136788", name }],
    });
    const same = consolidate(sourced([named(1, "库区道路"), named(2, "库区道路")]), "示例区");
    expect(same.codeNames).toEqual([{ code: "2136788", name: "库区道路" }]);
    expect(() => consolidate(sourced([named(1, "库区道路"), named(2, "库区公路")]), "示例区")).toThrow(
      /^功能分类科目 2136788 在 .+ 名为“库区道路”，在 .+ 名为“库区公路”，请统一后再汇总$/,
    );
    expect(() => consolidate(sourced([demoBook(), other, departmentBook(1)]), "示例区")).toThrow(
      "各部门的版式或科目年度不同（chongqing-2024：“1.json”等 2 本；other：“2.json”），不能汇总",
    );
  });

  it("knows the region that all departments share", () => {
    const other = { ...demoBook(), department: { ...demoBook().department, region: "别处" } };
    expect([commonRegion([demoBook(), demoBook()]), commonRegion([demoBook(), other])]).toEqual(["万盛经开区", null]);
  });
});

describe("findings", () => {
  it("are counted by rule, for a department and for all", () => {
    const counts = countByRule(disclose(demoBook(), CARRIED_BASIS).findings);
    expect(countOf(counts, "block")).toBe(0);
    expect(countOf(counts, "confirm")).toBe(
      disclose(demoBook(), CARRIED_BASIS).findings.filter(({ severity }) => severity === "confirm").length,
    );
    const both = sumByRule([counts, counts, []]);
    expect(both).toEqual(counts.map((count) => ({ ...count, findings: 2 * count.findings, departments: 2 })));
  });
});

describe("withWritten", () => {
  const made = () => consolidate(sourced([departmentBook(1), departmentBook(2)]), "示例区");

  it("takes the words of the book made before, and no figure of it", () => {
    const before = made();
    before.narrative.reasons["general.basic"] = { text: "各部门招录人员" };
    before.performance.objective = "保障各部门履职";
    const book = made();
    for (const line of book.lines) line.amount += 100;
    expect(withWritten(book, before)).toEqual({
      ...book,
      narrative: before.narrative,
      performance: before.performance,
    });
  });

  it("leaves what has no last year as the departments declare it", () => {
    const before = made();
    before.narrative.reasons["general.basic"] = { text: "各部门招录人员" };
    const book = consolidate(sourced([departmentBook(1), withoutLastYear(2, "established")]), "示例区");
    const { noPriorYear } = book.narrative;
    expect(withWritten(book, before)?.narrative).toEqual({ ...before.narrative, noPriorYear });
    expect(withWritten(made(), { ...book, narrative: { ...before.narrative, noPriorYear } })?.narrative).toEqual(
      before.narrative,
    );
    expect(withWritten(made(), book)).toBeNull();
  });

  it("takes names of codes that the book still has and no department names", () => {
    const before = made();
    const [line] = before.lines;
    if (!line) throw new Error("the demo book has lines");
    before.codeNames.push({ code: line.function, name: "示例科目" }, { code: "2999901", name: "不再用的科目" });
    expect(withWritten(made(), before)?.codeNames).toEqual([{ code: line.function, name: "示例科目" }]);
    const named = { ...made(), codeNames: [{ code: line.function, name: "部门所给的名称" }] };
    expect(withWritten(named, before)).toBeNull();
  });

  it("is nothing where nobody wrote", () => {
    expect(withWritten(made(), made())).toBeNull();
  });
});
