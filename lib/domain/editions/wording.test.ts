import { describe, expect, it } from "vitest";
import { discloseAs } from "../disclosure/disclose";
import type { Disclosure } from "../disclosure/types";
import { textOf } from "../narrative/say";
import { CORPUS } from "../rules/corpus";
import { demoBook } from "../rules/testing";
import { CARRIED_BASIS } from "./basis";
import { changshou2026, dadukou2026 } from "./chongqing-districts";
import { chongqing2026 } from "./chongqing-years";
import type { Edition } from "./types";

function disclosed(edition: Edition, any = demoBook()): Disclosure {
  const priorYear = any.priorYear && { ...any.priorYear, fiscalYear: 2025 };
  return discloseAs(edition, { ...any, edition: edition.id, fiscalYear: 2026, priorYear }, CARRIED_BASIS);
}

const section = ({ narrative }: Disclosure, key: string) => {
  const all = narrative.sections.flatMap((one) => [one, ...one.sections]);
  const found = all.find((one) => one.key === key);
  return { heading: found?.heading, text: found?.paragraphs.map(({ runs }) => textOf(runs)).join("") ?? "" };
};

describe("the words of a district", () => {
  it("name the sources that it lists, zero or not, and compare as it does", () => {
    const changshou = section(disclosed(changshou2026), "totals.income").text;
    expect(changshou).toMatch(/^2026年年初预算数1952\.98万元，其中：一般公共预算财政拨款/);
    expect(changshou).toContain("事业收入0万元，事业单位经营收入0万元，其他收入0万元。收入预算较去年");
    expect(changshou).not.toContain("附属单位");
    expect(changshou).not.toContain("2025");
    const dadukou = section(disclosed(dadukou2026), "totals.income").text;
    expect(dadukou).not.toMatch(/[^\d.]0万元/);
    expect(dadukou).toContain("收入预算比2025年");
    expect(section(disclosed(chongqing2026), "totals.income").text).toContain("收入预算较2025年");
  });

  it("head its sections", () => {
    const headings = (edition: Edition) => disclosed(edition).narrative.sections.map(({ heading }) => heading);
    expect(headings(changshou2026).slice(0, 3)).toEqual([
      "一、单位基本情况",
      "二、部门收支总体情况",
      "三、部门预算情况说明",
    ]);
    expect(headings(dadukou2026)[2]).toBe("三、财政拨款情况说明");
  });

  it("change no figure, and no finding but what quotes them", () => {
    for (const { book } of CORPUS.clean.filter((_, index) => index % 4 === 0)) {
      const plain = disclosed(chongqing2026, book());
      for (const edition of [changshou2026, dadukou2026]) {
        const { tables, findings } = disclosed(edition, book());
        expect(tables).toEqual(plain.tables);
        const said = ({ rule, subject, severity }: Disclosure["findings"][number]) => [rule, subject, severity];
        expect(findings.map(said)).toEqual(plain.findings.map(said));
      }
    }
  });
});

it("goes on in later years, with the code books of the year", () => {
  expect(CARRIED_BASIS.editionForYear("changshou-2026", 2027)).toBe("changshou-2026@2027");
  expect(CARRIED_BASIS.editionForYear("changshou-2026", 2025)).toBe("changshou-2026");
});
