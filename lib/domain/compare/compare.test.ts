import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook, demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { compare, isSame } from "./compare";
import { amountWords, movedWords } from "./words";

const before = disclose(demoBook(), CARRIED_BASIS);

function changed(edit: (book: BudgetBook) => void) {
  const book = demoBook();
  edit(book);
  return compare(before, disclose(book, CARRIED_BASIS), CARRIED_BASIS);
}

function lineWith(book: BudgetBook, economic: string) {
  const line = book.lines.find((one) => one.economic === economic && one.class === "basic");
  if (!line) throw new Error(`The demo has no basic line of ${economic}`);
  return line;
}

describe("compare", () => {
  it("finds nothing between a book and itself, in whatever order its lines stand", () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const same = compare(
          disclose(book, CARRIED_BASIS),
          disclose({ ...book, lines: book.lines.toReversed() }, CARRIED_BASIS),
          CARRIED_BASIS,
        );
        expect(isSame(same)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("tells an amount that was cut, with the tables and the part of the narrative that it moved", () => {
    const { lines } = changed((book) => {
      lineWith(book, "30217").amount -= 30 * 10_000;
    });
    const was = lineWith(demoBook(), "30217");
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ id: was.id, fields: ["amount"] });
    expect(lines[0]?.words).toBe(
      `单位 ${was.unit} 的 30217 公务接待费 由 ${amountWords(was.amount)}减为 ${amountWords(was.amount - 300_000)}` +
        `，影响${lines[0]?.reach.sheets.join("、")}及说明第${lines[0]?.reach.parts.join("、")}部分`,
    );
    expect(lines[0]?.reach).toEqual({
      sheets: ["表一", "表二", "表三", "表四", "表五", "表六", "表七", "表十", "表十四"],
      parts: ["二", "三", "四", "五"],
    });
  });

  it("gives each of two changes its own reach", () => {
    const { lines } = changed((book) => {
      lineWith(book, "30217").amount -= 300_000;
      lineWith(book, "30101").amount += 300_000;
    });
    const [wages, reception] = ["30101", "30217"].map((code) => lines.find(({ after }) => after?.economic === code));
    expect(reception?.reach.sheets).toContain("表十");
    expect(wages?.reach.sheets).toContain("表六");
    expect(wages?.reach.sheets).not.toContain("表十");
  });

  it("tells lines that were added and deleted", () => {
    const { lines } = changed((book) => {
      const [first] = book.lines;
      if (!first) throw new Error("The demo has no line");
      book.lines = [...book.lines.slice(1), { ...first, id: "L900", amount: 10_001 }];
    });
    expect(lines.map(({ words }) => words.split("，")[0])).toEqual([
      "新增 单位 202001 的 30101 基本工资 100.01 元",
      "删除 单位 202001 的 30101 基本工资 1,776,589.00 元",
    ]);
  });

  it("speaks in public of units by name and of every amount in 万元", () => {
    const book = demoBook();
    const [first] = book.lines;
    const [unit] = book.units;
    if (!first || !unit) throw new Error("The demo has lines and units");
    book.lines = [...book.lines.slice(1), { ...first, id: "L900", amount: 10_001 }];
    book.revenues.push({ unit: unit.code, source: "other", carriedOver: false, amount: 123_456_780_000 });
    const { lines, amounts } = compare(before, disclose(book, CARRIED_BASIS), CARRIED_BASIS, "public");
    expect([...lines, ...amounts].map(({ words }) => words.split("，影响")[0])).toEqual([
      `新增 ${unit.name}的 30101 基本工资 0.010001 万元`,
      `删除 ${unit.name}的 30101 基本工资 177.6589 万元`,
      `新增 收入 ${unit.name} · 其他收入 123,456.78 万元`,
    ]);
  });

  it("names other fields from and to, and says when nothing printed differs", () => {
    const { lines } = changed((book) => {
      const line = lineWith(book, "30217");
      line.note = "压减";
    });
    expect(lines[0]?.words).toMatch(/30217 公务接待费 备注由 空 改为 “压减”，不影响各表和说明的印出数$/);
    const moved = changed((book) => {
      lineWith(book, "30217").economic = "30216";
    }).lines[0];
    expect(moved?.words).toContain("30217 公务接待费 部门经济分类科目由 30217 公务接待费 改为 30216 培训费");
    expect(moved?.reach.sheets).toEqual(expect.arrayContaining(["表六", "表七", "表十"]));
  });

  it("tells amounts that have no id by what they are", () => {
    const { amounts } = changed((book) => {
      const [revenue] = book.revenues;
      if (revenue) revenue.amount += 1_000_000;
    });
    expect(amounts).toHaveLength(1);
    expect(amounts[0]).toMatchObject({ from: "revenues", label: "收入" });
    expect(amounts[0]?.words).toMatch(/^收入 202001 .+ · 一般公共预算 由 .+增为 .+，影响表一、表四及说明第二、三部分$/);
  });

  it("finds the same differences there and back", () => {
    fc.assert(
      fc.property(arbitraryBook, arbitraryBook, (a, b) => {
        const there = compare(disclose(a, CARRIED_BASIS), disclose(b, CARRIED_BASIS), CARRIED_BASIS);
        const back = compare(disclose(b, CARRIED_BASIS), disclose(a, CARRIED_BASIS), CARRIED_BASIS);
        expect(back.lines.length).toBe(there.lines.length);
        expect(back.amounts.length).toBe(there.amounts.length);
        const sheets = (list: typeof there.lines) =>
          list.map(({ id, reach }) => `${id} ${[...reach.sheets].sort()}`).sort();
        expect(sheets(back.lines)).toEqual(sheets(there.lines));
      }),
      { numRuns: 15 },
    );
  });
});

describe("amountWords", () => {
  it.each([
    [48_000_00, "4.80 万元"],
    [0, "0.00 万元"],
    [1_234_567_800_00, "123,456.78 万元"],
    [48_012_34, "48,012.34 元"],
    [-100_00, "-0.01 万元"],
    [1, "0.01 元"],
  ])("%d fen is %s", (fen, words) => {
    expect(amountWords(fen)).toBe(words);
  });

  it("says which way an amount moved", () => {
    expect(movedWords(48_000_00, 45_000_00)).toBe("由 4.80 万元减为 4.50 万元");
    expect(movedWords(0, 100)).toBe("由 0.00 万元增为 1.00 元");
  });
});
