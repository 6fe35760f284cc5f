import { describe, expect, it } from "vitest";
import type { BudgetBook } from "../book/types";
import { CARRIED_CODES } from "../classification";
import { discloseAs } from "../disclosure/disclose";
import { brokenInvariants, coverageOf, type Finding } from "../rules";
import { CORPUS } from "../rules/corpus";
import { demoBook } from "../rules/testing";
import { TABLE_KEYS, type TableKey } from "../tables/keys";
import { CARRIED_BASIS } from "./basis";
import { chongqing2024 } from "./chongqing-2024";
import { codesOf } from "./codes";
import type { Edition } from "./types";

/** The same sixteen tables, numbered and called otherwise. */
const renamed: Edition = {
  ...chongqing2024,
  tables: chongqing2024.tables.map((table) => ({
    ...table,
    ...{ number: `T${table.number}`, sheet: `附表〔${table.number}〕`, label: `附件${table.number}` },
  })),
};

const KEPT: readonly TableKey[] = [
  ...(["revenueExpenditure", "revenue", "expenditure", "fiscalAppropriation", "general"] as const),
  ...(["basicByDepartmentEconomic", "threePublic", "governmentFund", "stateCapital"] as const),
];
const isKept = (key: TableKey) => KEPT.includes(key);

/** Nine of the sixteen. */
const nine: Edition = { ...chongqing2024, tables: chongqing2024.tables.filter(({ key }) => isKept(key)) };

/** The demo and every twelfth mistake of the corpus. */
const BOOKS = [
  demoBook(),
  ...CORPUS.planted
    .filter((_, index) => index % 12 === 0)
    .flatMap(({ department, plant }) => {
      const book = CORPUS.clean.find(({ id }) => id === department)?.book();
      if (book) plant(book);
      return book ?? [];
    }),
];

const SHEETS = new Map(chongqing2024.tables.map(({ sheet, number }) => [sheet, `附表〔${number}〕`]));
const inOtherWords = (text: string) =>
  text.replace(/表(?:十[一二三四五六]?|[一二三四五六七八九])(?!致)/g, (sheet) => SHEETS.get(sheet) ?? sheet);
const said = ({ rule, subject, message, basis, remedy }: Finding, words = (text: string) => text) =>
  [rule, subject, ...[message, basis, remedy].map(words)].join(" | ");

const judgedAs = (edition: Edition, book: BudgetBook) => ({
  edition,
  codes: codesOf(book, CARRIED_BASIS),
  library: CARRIED_CODES,
});

describe("the same tables under other numbers", () => {
  it("give the same findings, sentence for sentence but for the sheets they name", () => {
    for (const book of BOOKS) {
      const here = discloseAs(chongqing2024, book, CARRIED_BASIS).findings.map((finding) =>
        said(finding, inOtherWords),
      );
      const there = discloseAs(renamed, book, CARRIED_BASIS).findings.map((finding) => said(finding));
      expect(there).toEqual(here);
    }
  });

  it("hold as many invariants, and print their own numbers", () => {
    const disclosure = discloseAs(renamed, demoBook(), CARRIED_BASIS);
    expect(brokenInvariants(disclosure, judgedAs(renamed, disclosure.book))).toEqual([]);
    expect(disclosure.tables[0]).toMatchObject({ key: "revenueExpenditure", number: "T1", label: "附件1" });
  });
});

describe("nine of the tables", () => {
  const missing = chongqing2024.tables.filter(({ key }) => !isKept(key));

  it("give no finding that speaks of a table they do not print, and none that blames the program", () => {
    for (const book of BOOKS) {
      const { findings } = discloseAs(nine, book, CARRIED_BASIS);
      const all = discloseAs(chongqing2024, book, CARRIED_BASIS).findings.map((finding) => said(finding));
      expect(findings.map((finding) => said(finding)).filter((finding) => !all.includes(finding))).toEqual([]);
      const words = findings.map((finding) => said(finding)).join("\n");
      for (const { key, sheet } of missing) {
        expect(words).not.toContain(TABLE_KEYS[key]);
        expect(words).not.toMatch(new RegExp(`${sheet}(?![一二三四五六])`));
      }
      expect(words).not.toContain("系统有误");
    }
  });

  it("hold every invariant of what they print", () => {
    const disclosure = discloseAs(nine, demoBook(), CARRIED_BASIS);
    expect(brokenInvariants(disclosure, judgedAs(nine, disclosure.book))).toEqual([]);
  });

  it("say which rules do not apply, and why", () => {
    const disclosure = discloseAs(nine, demoBook(), CARRIED_BASIS);
    const { notApplicable, checked } = coverageOf(disclosure, judgedAs(nine, disclosure.book));
    expect(
      notApplicable.filter(({ reason }) => reason.startsWith("本版式没有")).map(({ rule, reason }) => [rule, reason]),
    ).toEqual(
      expect.arrayContaining([
        [
          "X-15",
          "本版式没有一般公共预算基本支出表（政府预算支出经济分类）、一般公共预算项目支出表（政府预算支出经济分类）",
        ],
        ["X-16", "本版式没有政府采购预算明细表"],
        ["JX-15", "本版式没有部门整体绩效目标表"],
      ]),
    );
    expect(checked.map(({ rule }) => rule)).toContain("SG-05");
  });
});
