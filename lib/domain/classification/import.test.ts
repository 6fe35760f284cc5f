import { describe, expect, it } from "vitest";
import demo from "@/prisma/demo/wansheng-2024.json";
import { readBook } from "../book";
import { disclose } from "../disclosure";
import { editionWithCodes } from "../editions";
import { Basis, CARRIED_BASIS } from "../editions/basis";
import { CARRIED_CODES, CodeLibrary } from "./books";
import { type CodeRow, differences, differenceWords, readCodes } from "./import";

const { function: functions, departmentEconomic } = CARRIED_CODES.of(2024);
const row = (code: string, name: string, fund = "", line = 2): CodeRow => ({ line, code, name, fund });
/** The tree of 2024 as a file. */
const asRows = (): CodeRow[] => departmentEconomic.all.map(({ code, name }, index) => row(code, name, "", index + 2));

describe("readCodes", () => {
  it("takes a whole tree, and funds from the year before where a file names none", () => {
    const { codes, faults } = readCodes(
      functions.all.map(({ code, name }, index) => row(code, name, "", index + 2)),
      "function",
      functions,
    );
    expect(faults).toEqual([]);
    expect(codes.map(({ fund }) => fund)).toEqual(functions.all.map(({ fund }) => fund));
  });

  it.each<[CodeRow[], string]>([
    [[row("30", "甲")], "部门预算支出经济分类科目编码“30”应为 3、5 位数字"],
    [[row("301a1", "甲")], "部门预算支出经济分类科目编码“301a1”应为 3、5 位数字"],
    [[row("3010101", "甲")], "部门预算支出经济分类科目编码“3010101”应为 3、5 位数字"],
    [[row("301", "甲"), row("301", "乙")], "科目 301 重复"],
    [[row("301", "")], "科目 301 没有名称"],
    [[row("301", "甲,乙")], "科目 301 的名称应不超过 60 字，不含半角逗号、引号和换行"],
    [[row("30101", "甲")], "科目 30101 缺少上级科目 301"],
    [[], "文件中没有科目"],
  ])("refuses %j", (rows, message) => {
    expect(readCodes(rows, "departmentEconomic", departmentEconomic).faults.map((fault) => fault.message)).toEqual([
      message,
    ]);
  });

  it("refuses a budget that is none", () => {
    const { faults } = readCodes([row("201", "甲", "社会保险基金")], "function", functions);
    expect(faults[0]?.message).toBe("科目 201 的预算“社会保险基金”应为一般公共预算、政府性基金预算或国有资本经营预算");
  });
});

describe("differences", () => {
  it("tells what was added, removed, renamed and moved", () => {
    const rows = asRows()
      .filter(({ code }) => code !== "30228")
      .map((one) => (one.code === "30217" ? { ...one, name: "公务接待支出" } : one))
      .map((one) => (one.code === "30229" ? { ...one, code: "30250" } : one))
      .concat(row("30251", "数据服务费"));
    const { codes } = readCodes(rows, "departmentEconomic", departmentEconomic);
    expect(differenceWords(differences(departmentEconomic, codes))).toEqual([
      "新增 30251 数据服务费",
      "取消 30228 工会经费",
      "30217 由“公务接待费”改名为“公务接待支出”",
      "福利费 由 30229 调整为 30250",
    ]);
  });

  it("finds none between a tree and itself", () => {
    const { codes } = readCodes(asRows(), "departmentEconomic", departmentEconomic);
    expect(differenceWords(differences(departmentEconomic, codes))).toEqual([]);
  });
});

describe("an imported tree", () => {
  const rows = asRows().map((one) => (one.code === "30101" ? { ...one, name: "基本工资（新）" } : one));
  const { codes } = readCodes(rows, "departmentEconomic", departmentEconomic);
  const book = { ...readBook(demo), fiscalYear: 2029, edition: editionWithCodes("chongqing-2024", 2029) };
  const tree = { year: 2029, tree: "departmentEconomic", sha256: "a".repeat(64), codes } as const;
  const basis = new Basis({ trees: [tree], tables: [], parameters: [] });

  it("is used by the books of its year, and by no others", () => {
    expect(() => disclose(book, CARRIED_BASIS)).toThrow("没有 2029 年的政府收支分类科目，请先由系统管理员导入");
    expect(basis.codes.years).toEqual([2024, 2025, 2026, 2027, 2029]);
    const named = JSON.stringify(disclose(book, basis).tables);
    expect(named).toContain("基本工资（新）");
    expect(JSON.stringify(disclose(readBook(demo), basis).tables)).not.toContain("基本工资（新）");
    expect(basis.codes.of(2029).function).toMatchObject({ year: 2027, book: 2024 });
    expect(basis.edition(book.edition).codeBookYear).toBe(2029);
    expect(editionWithCodes(book.edition, 2024)).toBe("chongqing-2024");
  });

  it("makes another library with another key; what was made stays", () => {
    const before = basis.codes.of(2029);
    const other = new CodeLibrary([{ ...tree, sha256: "b".repeat(64), codes: codes.slice(0, 3) }]);
    expect(other.of(2029).departmentEconomic.all).toHaveLength(3);
    expect(other.key).not.toBe(basis.codes.key);
    expect(basis.codes.of(2029)).toBe(before);
    expect(new CodeLibrary([tree]).key).toBe(basis.codes.key);
  });
});
