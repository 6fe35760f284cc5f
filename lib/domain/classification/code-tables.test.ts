import { describe, expect, it } from "vitest";
import { CARRIED_CODES } from "./books";
import { readCorrespondence, readSuccession } from "./code-tables";

const now = CARRIED_CODES.of(2027);
const line = (from: string, to: string, appliesTo = "", at = 2) => ({ line: at, from, to, appliesTo });

describe("readCorrespondence", () => {
  it("takes codes with their names, and the kinds of unit as people write them", () => {
    const { rows, faults } = readCorrespondence(
      [
        line("30101 基本工资", "50101", "行政单位"),
        line("30101", "50501 工资福利支出", "事业单位"),
        line("30201", "50201"),
      ],
      now,
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      ["30101", "administrative", "50101"],
      ["30101", "institution", "50501"],
      ["30201", "all", "50201"],
    ]);
  });

  it("says what is new and what is gone", () => {
    const { differences } = readCorrespondence([line("30101", "50199", "行政")], now);
    expect(differences[0]).toBe("新增 30101 基本工资 → 50199 其他工资福利支出（行政、参公单位）");
    expect(differences).toContain("取消 30101 基本工资 → 50101 工资奖金津补贴（行政、参公单位）");
  });

  it("names every faulty line", () => {
    const { rows, faults } = readCorrespondence(
      [
        line("301", "50101", "", 2),
        line("30101", "99", "", 3),
        line("30101", "50101", "企业", 4),
        line("30101", "50101", "", 5),
        line("30101", "50101", "", 6),
      ],
      now,
    );
    expect(rows).toEqual([["30101", "all", "50101"]]);
    expect(faults).toEqual([
      { line: 2, message: "“301”不是 2027 年部门预算支出经济分类中可以列支的科目" },
      { line: 3, message: "“99”不是 2027 年政府预算支出经济分类中可以列支的科目" },
      { line: 4, message: "适用单位“企业”应为行政单位、事业单位或全部" },
      { line: 6, message: "30101 与 50101 的对应关系重复" },
    ]);
    expect(readCorrespondence([], now).faults).toEqual([{ line: 1, message: "文件中没有对应关系" }]);
  });
});

describe("readSuccession", () => {
  const before = CARRIED_CODES.of(2026);

  it("takes one or several new codes for an old one, also under a merged cell", () => {
    const { rows, faults, differences } = readSuccession(
      [line("2010308 信访事务", "2014004 信访业务"), line("2010305", "2010301"), line("", "2010302")],
      before,
      now,
    );
    expect(faults).toEqual([]);
    expect(rows).toEqual([
      ["2010308", "2014004"],
      ["2010305", "2010301"],
      ["2010305", "2010302"],
    ]);
    expect(differences[0]).toBe("2010308 信访事务 → 2014004 信访业务");
  });

  it("names every faulty line", () => {
    const { faults } = readSuccession(
      [
        line("甲", "2014004", "", 2),
        line("2010301", "", "", 3),
        line("2010301", "30101", "", 4),
        line("2010301", "2010377", "", 5),
        line("30177", "30101", "", 6),
      ],
      before,
      now,
    );
    expect(faults).toEqual([
      { line: 2, message: "旧科目“甲”应为功能分类或经济分类科目编码" },
      { line: 3, message: "旧科目 2010301 没有填写新科目" },
      { line: 4, message: "新科目“30101”与旧科目 2010301 不是同一类科目" },
      { line: 5, message: "新科目 2010377 不在 2027 年支出功能分类中" },
      { line: 6, message: "旧科目 30177 不在 2026 年部门预算支出经济分类中" },
    ]);
  });
});
