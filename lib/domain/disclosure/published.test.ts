import { describe, expect, it } from "vitest";
import { demoBook } from "../book/testing";
import { CARRIED_BASIS } from "../editions/basis";
import { textOf } from "../narrative/say";
import type { Section } from "../narrative/types";
import { disclose } from "./disclose";
import published from "./testing/wansheng-2024-published.json";

/*
 * The department published these tables for 2024. Two printed names were cut short and some brackets were half-width;
 * one indicator row had slipped a column to the left and stands here where it belongs; people's texts are left out.
 */

const disclosure = disclose(demoBook(), CARRIED_BASIS);

/** Whether our name is the published one, but for the kind of bracket or a name the print cut short. */
function sameName(ours: string, theirs: string): boolean {
  const plain = (text: string) => text.replaceAll("(", "（").replaceAll(")", "）").replaceAll("、", "");
  return plain(ours) === plain(theirs) || (theirs.length > 10 && plain(ours).startsWith(plain(theirs)));
}

describe("the 2024 tables of the demo department", () => {
  it("has the published tables in order", () => {
    expect(disclosure.tables.map(({ number }) => number)).toEqual(published.map(({ table }) => table));
  });

  it.each(published.map((table, index) => [disclosure.tables[index]?.id ?? "", table, index] as const))(
    "prints table %s cell for cell as published",
    (_, table, index) => {
      const ours = disclosure.tables[index];
      expect(ours?.header.map((level) => level.map((cell) => cell?.text ?? ""))).toEqual(table.header);
      const rows = ours?.rows.map((row) => row.cells.map((cell) => cell?.text ?? "")) ?? [];
      expect(rows).toHaveLength(table.rows.length);
      rows.forEach((row, r) => {
        expect(row).toHaveLength(table.rows[r]?.length ?? 0);
        row.forEach((text, c) => {
          const theirs = table.rows[r]?.[c];
          if (theirs === null || theirs === undefined) return;
          const figure = /\d/.test(theirs) || theirs === "";
          expect(figure ? text === theirs : sameName(text, theirs), `${r},${c}: ${text} / ${theirs}`).toBe(true);
        });
      });
    },
  );

  it("lists the published residues of 0.01 万元, no more", () => {
    expect(disclosure.roundings.map(({ address, along, difference }) => [address, along, difference])).toEqual([
      ["general!total.prior", "rows", 1],
      ["general!20103.prior", "rows", -1],
      ["basicByDepartmentEconomic!total.personnel", "rows", 1],
      ["basicByDepartmentEconomic!301.total", "rows", -1],
      ["basicByDepartmentEconomic!301.personnel", "rows", -1],
      ["basicByDepartmentEconomic!302.total", "rows", 1],
      ["basicByDepartmentEconomic!302.total", "columns", 1],
    ]);
  });

  it("notes why a table is empty, naming fund and year", () => {
    const notes = disclosure.tables.filter(({ notes }) => notes.length).map(({ id, notes }) => [id, notes]);
    expect(notes).toEqual([
      ["stateCapital", ["说明：本部门2024年无国有资本经营预算财政拨款支出，故此表无数据。"]],
      ["procurement", ["备注：本部门2024年无政府采购预算，因此本表无数据。"]],
      ["keyProjects", ["备注：本部门2024年无一级重点项目，因此本表无数据。"]],
    ]);
  });
});

describe("the 2024 narrative of the demo department", () => {
  const texts = (sections: readonly Section[]): string[] =>
    sections.flatMap((section) => [...section.paragraphs.map(({ runs }) => textOf(runs)), ...texts(section.sections)]);
  const text = texts(disclosure.narrative.sections).join("\n");

  it("has the seven sections in order", () => {
    expect(disclosure.narrative.sections.map(({ heading }) => heading)).toEqual([
      "一、部门基本情况",
      "二、部门收支总体情况",
      "三、部门预算情况说明",
      "四、“三公”经费情况说明",
      "五、其他重要事项的情况说明",
      "六、专业性名词解释",
      "七、其他说明事项",
    ]);
  });

  it.each([
    "2024年年初预算数1952.98万元，其中：一般公共预算财政拨款1752.98万元，政府性基金预算财政拨款200万元，国有资本经营预算财政拨款0万元",
    "收入预算较2023年增加48.91万元，其中一般公共预算财政拨款较2023年减少151.09万元，政府性基金预算财政拨款较2023年增加200万元。",
    "一般公共服务支出1393.5万元，社会保障和就业支出210.99万元，卫生健康支出71.27万元，城乡社区支出200万元，住房保障支出77.22万元。",
    "支出预算较2023年增加48.91万元，其中基本支出预算减少24.29万元，项目支出预算增加73.2万元。",
    "一般公共预算财政拨款支出1752.98万元，比2023年减少151.09万元，其中：基本支出1467.78万元，比2023年减少24.29万元，主要原因是",
    "项目支出285.2万元，比2023年减少126.8万元，主要原因是",
    "减少148.5万元，",
    "增加21.7万元，",
    "政府性基金预算财政拨款支出200万元，比2023年增加200万元，全部用于项目支出",
    "2024年无国有资本经营预算财政拨款收入和安排的支出。",
    "“三公”经费预算44.8万元，比2023年减少4万元，其中：因公出国（境）费0万元，与上年数持平；公务接待费4.8万元，与上年数持平；公务用车运行维护费40万元，比2023年减少4万元",
    "机关运行经费171万元，比2023年减少19.1万元，主要原因是",
    "政府采购预算总额0万元",
    "涉及一般公共预算财政拨款285.2万元、政府性基金预算财政拨款200万元。",
    "实际使用车辆10辆，其中本部门权属车辆5辆、使用跨部门公务用车5辆。",
    "四舍五入",
  ])("states: %s", (fact) => expect(text).toContain(fact));

  it("holds no amount that is not bound to a figure", () => {
    const fixed = (sections: readonly Section[]): string[] =>
      sections.flatMap((section) => [
        ...section.paragraphs.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "fixed" ? [run.text] : []))),
        ...fixed(section.sections),
      ]);
    const numbers = fixed(disclosure.narrative.sections).flatMap((words) => words.match(/\d+(\.\d+)?(?=万元)/g) ?? []);
    expect(new Set(numbers)).toEqual(new Set(["50", "100"]));
  });
});
