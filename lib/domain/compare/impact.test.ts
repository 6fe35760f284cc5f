import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryBook, demoBook } from "../book/testing";
import type { BudgetBook } from "../book/types";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { describeImpact, impactOf } from "./impact";
import { changedSentences, sentencesOf } from "./sentences";

const changed = (edit: (book: BudgetBook) => void) => {
  const book = demoBook();
  edit(book);
  return book;
};
const before = disclose(demoBook(), CARRIED_BASIS);
const impact = (edit: (book: BudgetBook) => void) => impactOf(before, disclose(changed(edit), CARRIED_BASIS));

describe("impactOf", () => {
  it("is nothing between a book and itself, also in another order", () => {
    fc.assert(
      fc.property(arbitraryBook, (book) => {
        const lines = book.lines.toReversed();
        expect(impactOf(disclose(book, CARRIED_BASIS), disclose({ ...book, lines }, CARRIED_BASIS))).toEqual({
          tables: [],
          cells: [],
          sentences: [],
          newFindings: [],
          vanishedFindings: [],
        });
      }),
      { numRuns: 25 },
    );
  });

  it("names the cells that print another figure, with both texts", () => {
    const one = impact(({ lines }) => {
      const [line] = lines;
      if (line) line.amount += 1_000_000;
    });
    expect(one.cells.find(({ address }) => address === "expenditure!2010301.basic")).toMatchObject({
      table: "expenditure",
    });
    for (const { address, before: was, after: is } of one.cells) {
      expect(was, address).not.toBe(is);
      expect(is, address).toMatch(/^[\d,]*\.\d\d$/);
    }
    expect(one.tables.map(({ sheet }) => sheet)).toEqual([
      "表一",
      "表二",
      "表三",
      "表四",
      "表五",
      "表六",
      "表七",
      "表十四",
    ]);
    expect(one.tables.reduce((sum, { cells }) => sum + cells, 0)).toBe(one.cells.length);
    expect(one.newFindings.map(({ rule }) => rule)).toEqual(["SUM-07"]);
  });

  it("sees no change that is too small to print", () => {
    const one = impact(({ lines }) => {
      const [line] = lines;
      if (line) line.amount += 1;
    });
    expect(one.cells).toEqual([]);
    expect(describeImpact(one)).toBe("此修改不影响任何表");
  });

  it("counts a code that comes into use by its cells, not the rows below it", () => {
    const one = impact(({ lines }) => {
      const [line] = lines;
      if (line) Object.assign(line, { function: "2013150" });
    });
    const table3 = one.cells.filter(({ table, address }) => table === "expenditure" && !address.includes("2010301"));
    expect(table3.filter(({ before: was }) => was === "").map(({ address }) => address)).toEqual([
      "expenditure!20131.code",
      "expenditure!20131.name",
      "expenditure!20131.total",
      "expenditure!20131.basic",
      "expenditure!2013150.code",
      "expenditure!2013150.name",
      "expenditure!2013150.total",
      "expenditure!2013150.basic",
    ]);
  });

  it("tells a form that is new, and one that vanished", () => {
    const one = impact(({ projects }) => {
      const [project] = projects;
      if (project) project.code = "P777";
    });
    expect(
      one.tables.filter(({ presence }) => presence !== "kept").map(({ table, presence }) => [table, presence]),
    ).toEqual(
      expect.arrayContaining([
        ["generalProjects:P777", "new"],
        ["generalProjects:P001", "vanished"],
      ]),
    );
  });

  it("names the sentences that differ, and findings that come and go", () => {
    const one = impact(({ narrative }) => {
      narrative.contact.phone = "";
    });
    expect(one.cells).toEqual([]);
    expect(one.sentences).toHaveLength(1);
    expect(one.sentences[0]?.after).toContain("（待填写");
    expect(one.newFindings.map(({ rule, subject }) => `${rule} ${subject}`)).toEqual([
      "NAR-20 book:narrative.contact.phone",
    ]);
    const back = impactOf(
      disclose(
        changed(({ narrative }) => Object.assign(narrative.contact, { phone: "" })),
        CARRIED_BASIS,
      ),
      before,
    );
    expect(back.vanishedFindings.map(({ rule }) => rule)).toEqual(["NAR-20"]);
    expect(back.newFindings).toEqual([]);
    expect(describeImpact(one)).toBe("此修改不影响任何表，将影响 1 句说明");
  });

  it("is the same there and back", () => {
    fc.assert(
      fc.property(arbitraryBook, arbitraryBook, (a, b) => {
        const [first, second] = [disclose(a, CARRIED_BASIS), disclose(b, CARRIED_BASIS)];
        const there = impactOf(first, second);
        const back = impactOf(second, first);
        expect(back.cells.length).toBe(there.cells.length);
        expect(back.sentences.length).toBe(there.sentences.length);
        expect(back.newFindings.length).toBe(there.vanishedFindings.length);
      }),
      { numRuns: 15 },
    );
  });
});

describe("describeImpact", () => {
  const nothing = impactOf(before, before);
  const cell = { address: "expenditure!total.total", table: "expenditure", before: "1.00", after: "2.00" };
  const table = { table: "expenditure", sheet: "表三", title: "", cells: 1, presence: "kept" as const };

  it("counts tables, cells and sentences", () => {
    const sentences = [{ paragraph: "basics.1", before: "甲。", after: "乙。" }];
    expect(describeImpact({ ...nothing, tables: [table], cells: [cell, cell], sentences })).toBe(
      "此修改将影响 1 张表 2 个单元格、1 句说明",
    );
    expect(describeImpact({ ...nothing, tables: [table], cells: [cell] })).toBe("此修改将影响 1 张表 1 个单元格");
    expect(describeImpact(nothing)).toBe("此修改不影响任何表");
  });
});

describe("changedSentences", () => {
  const narrative = (...paragraphs: string[]) => ({
    title: "",
    sections: [
      {
        key: "basics",
        numeral: "一",
        heading: "一、部门基本情况",
        paragraphs: paragraphs.map((text, index) => ({
          id: `basics.${index + 1}`,
          numeral: `一.${index + 1}`,
          runs: [{ kind: "fixed" as const, text }],
        })),
        sections: [],
      },
    ],
  });

  it("ends sentences with 。 and ；", () => {
    expect(sentencesOf("甲，乙；丙。丁")).toEqual(["甲，乙；", "丙。", "丁"]);
    expect(sentencesOf("")).toEqual([]);
  });

  it.each([
    ["甲。乙。丙。", "甲。丁。丙。", [["乙。", "丁。"]]],
    ["甲。乙。", "甲。丙。乙。", [[null, "丙。"]]],
    ["甲。乙。丙。", "甲。丙。", [["乙。", null]]],
    [
      "甲。乙。丙。丁。",
      "戊。乙。丁。",
      [
        ["甲。", "戊。"],
        ["丙。", null],
      ],
    ],
  ])("from %j to %j", (was, is, expected) => {
    const changes = changedSentences(narrative(was), narrative(is));
    expect(changes.map(({ before: old, after }) => [old, after])).toEqual(expected);
  });

  it("does not report paragraphs that only moved down", () => {
    expect(changedSentences(narrative("甲。", "乙。"), narrative("新。", "甲。", "乙。"))).toEqual([
      { paragraph: "basics.1", before: null, after: "新。" },
    ]);
  });
});
