import { describe, expect, it } from "vitest";
import { canonicalJson } from "../canonical";
import { disclose } from "../disclosure";
import { CARRIED_BASIS } from "../editions/basis";
import { rollForward } from "../roll-forward";
import { readBook, writeBook } from ".";
import { demoBook } from "./testing";
import type { NoPriorYear } from "./types";

const declared = (noPriorYear: NoPriorYear, hasLastYear: boolean) => {
  const book = demoBook();
  book.narrative.noPriorYear = noPriorYear;
  if (!hasLastYear) book.priorYear = null;
  return book;
};
const texts = (book: ReturnType<typeof demoBook>) => {
  const said: string[] = [];
  const walk = (sections: ReturnType<typeof disclose>["narrative"]["sections"]) => {
    for (const { paragraphs, sections: inner } of sections) {
      for (const { runs } of paragraphs) said.push(runs.map(({ text }) => text).join(""));
      walk(inner);
    }
  };
  walk(disclose(book, CARRIED_BASIS).narrative.sections);
  return said;
};
const notesOf = (book: ReturnType<typeof demoBook>) =>
  disclose(book, CARRIED_BASIS).tables.find(({ key }) => key === "general")?.notes;
const [, second] = demoBook().units;
const UNIT: NoPriorYear = { department: null, units: [{ unit: "202002", kind: "established" }] };

describe("无上年数", () => {
  it.each([
    ["established", "新设立"],
    ["included", "新纳入预算管理"],
  ] as const)("of a department that is %s is said wherever a comparison would stand", (kind, words) => {
    const book = declared({ department: kind, units: [] }, false);
    const said = texts(book);
    for (const what of ["收入", "支出", "“三公”经费", "机关运行经费"]) {
      const sentence = `本部门为2024年${words}，无上年${what}预算数，不与上年比较。`;
      expect(
        said.filter((text) => text.includes(sentence)),
        what,
      ).toHaveLength(1);
    }
    expect(said.join("")).not.toMatch(/主要原因是|比2023年|较2023年|未列2023年/);
    expect(notesOf(book)).toEqual([`说明：本部门为2024年${words}，无上年预算数。`]);
    const blocks = disclose(book, CARRIED_BASIS).findings.filter(({ severity }) => severity === "block");
    expect(blocks).toEqual([]);
  });

  it("of a unit is said beside the comparison of the whole", () => {
    const book = declared(UNIT, true);
    const sentence = `${second?.name}为2024年新设立单位，2023年初无预算。`;
    expect(texts(book).filter((text) => text.endsWith(sentence))).toHaveLength(1);
    expect(texts(book).join("")).toContain("较2023年");
    expect(notesOf(book)).toEqual([`说明：${sentence}`]);
  });

  it("of units alone says nothing where no last year is known", () => {
    expect(texts(declared(UNIT, false)).join("")).not.toContain("年初无预算。");
  });

  it("stands in files, and leaves those without it as they were", () => {
    for (const noPriorYear of [UNIT, { department: "included", units: [] } as const]) {
      const book = declared({ ...noPriorYear, units: [...noPriorYear.units] }, false);
      expect(readBook(JSON.parse(JSON.stringify(writeBook(book))))).toEqual(book);
    }
    expect(canonicalJson(writeBook(demoBook()))).not.toContain("noPriorYear");
    expect(() =>
      readBook({ ...(writeBook(demoBook()) as object), narrative: { noPriorYear: { department: "new" } } }),
    ).toThrow(
      'narrative.noPriorYear.department：无上年数的原因应为 established（新设立）、included（新纳入预算） 之一；现为 "new"',
    );
  });

  it("does not go on into the next year", () => {
    const { book } = rollForward(declared(UNIT, true), { units: [], projects: new Set() }, CARRIED_BASIS);
    expect(book.narrative).not.toHaveProperty("noPriorYear");
  });
});
