import { describe, expect, it } from "vitest";
import { EXPENSE_TERMS, RELATION_TERMS, SOURCE_TERMS } from "../book/terms";
import { CARRIED_BASIS } from "../editions/basis";
import { cellText, readCellText } from "./cell-text";
import type { EntryColumn } from "./columns";

const context = { edition: "chongqing-2024", basis: CARRIED_BASIS, unit: "yuan" } as const;
const FUNCTION: EntryColumn = { id: "function", label: "功能分类科目", kind: "code", tree: "function" };
const ECONOMIC: EntryColumn = { id: "economic", label: "部门经济分类科目", kind: "code", tree: "departmentEconomic" };
const SOURCE: EntryColumn = { id: "source", label: "资金来源", kind: "choice", terms: SOURCE_TERMS };
const EXPENSE: EntryColumn = { id: "expense", label: "人员/公用", kind: "choice", terms: EXPENSE_TERMS };
const RELATION: EntryColumn = { id: "relation", label: "指标性质", kind: "choice", terms: RELATION_TERMS };
const AMOUNT: EntryColumn = { id: "amount", label: "金额", kind: "amount" };
const WEIGHT: EntryColumn = { id: "weight", label: "指标权重", kind: "number", decimals: 2, maximum: 100 };
const COUNT: EntryColumn = { id: "owned", label: "权属车辆数", kind: "number", decimals: 0, maximum: 1000 };
const CORE: EntryColumn = { id: "core", label: "是否核心指标", kind: "boolean" };
const NOTE: EntryColumn = { id: "note", label: "备注", kind: "text" };

const readText = (column: EntryColumn, text: string) => {
  const read = readCellText(column, text, context);
  return read.ok ? read.value : `× ${read.message}`;
};

describe("readCellText", () => {
  it.each<[EntryColumn, string, unknown]>([
    [FUNCTION, "2010301", "2010301"],
    [FUNCTION, "２０１０３０１", "2010301"],
    [FUNCTION, "2010301 行政运行", "2010301"],
    [FUNCTION, "2010301行政运行", "2010301"],
    [FUNCTION, "[2010301]行政运行", "2010301"],
    [FUNCTION, "2010301.00", "2010301"],
    [FUNCTION, "2010303 ", "2010303"],
    [FUNCTION, "机关事业单位基本养老保险缴费支出", "2080505"],
    [ECONOMIC, "公务接待费", "30217"],
    [ECONOMIC, "因公出国(境)费用", "30212"],
    [SOURCE, "一般公共预算", "generalPublicBudget"],
    [SOURCE, "generalPublicBudget", "generalPublicBudget"],
    [SOURCE, "一般公共预算财政拨款", "generalPublicBudget"],
    [SOURCE, " 政府性基金 ", "governmentFund"],
    [SOURCE, "事业收入", "institutionService"],
    [SOURCE, "一般公共预算财政拨款收入", "generalPublicBudget"],
    [SOURCE, "政府性基金财政拨款", "governmentFund"],
    [SOURCE, "一般公共\u200b预算\u00a0", "generalPublicBudget"],
    [FUNCTION, "\ufeff2010301\u200b", "2010301"],
    [ECONOMIC, "３０２１７\u00ad", "30217"],
    [AMOUNT, "\u202a100,000.00\u202c", 10_000_000],
    [AMOUNT, "1\u00a0234.5", "× 金额“1 234.5”无法识别，应为以元为单位的数字，最多两位小数，如 1776589.00"],
    [EXPENSE, "人员经费支出", "personnel"],
    [NOTE, "按\u200b实", "按实"],
    [EXPENSE, "人员", "personnel"],
    [EXPENSE, "公用经费", "operating"],
    [EXPENSE, "公用", "operating"],
    [RELATION, "≥", "atLeast"],
    [RELATION, "＝", "equal"],
    [AMOUNT, "1,234.5", 123_450],
    [WEIGHT, "12.50", 12.5],
    [WEIGHT, "100", 100],
    [COUNT, "3.0", 3],
    [CORE, "是", true],
    [CORE, "×", false],
    [CORE, "TRUE", true],
    [NOTE, "=1+1", "=1+1"],
    [NOTE, "@会议", "@会议"],
    [NOTE, "+5", "+5"],
  ])("reads %o from %j", (column, text, value) => expect(readText(column, text)).toBe(value));

  it.each<[string, string, boolean]>([
    ["一般公共预算（上年结转）", "generalPublicBudget", true],
    ["上年结转-一般公共预算财政拨款", "generalPublicBudget", true],
    ["结转资金_政府性基金", "governmentFund", true],
    ["上级补助收入 结转", "superiorSubsidy", true],
    ["一般公共预算财政拨款（以前年度结转）", "generalPublicBudget", true],
    ["一般公共预算(本年)", "generalPublicBudget", false],
    ["当年财政拨款：一般公共预算", "generalPublicBudget", false],
  ])("takes what %j says of carried-over money", (text, value, carriedOver) =>
    expect(readCellText(SOURCE, text, context)).toEqual({ ok: true, value, also: { carriedOver } }),
  );

  it.each<[string, boolean]>([
    ["上年结转", true],
    ["当年", false],
  ])("takes %j in the column 上年结转", (text, value) =>
    expect(readText({ id: "carriedOver", label: "上年结转", kind: "boolean" }, text)).toBe(value),
  );

  it.each<[EntryColumn, unknown]>([
    [FUNCTION, null],
    [SOURCE, null],
    [AMOUNT, null],
    [WEIGHT, null],
    [NOTE, null],
    [CORE, false],
  ])("takes a blank in %o for a cleared cell", (column, value) => expect(readText(column, " ")).toBe(value));

  it.each<[EntryColumn, string, string]>([
    [
      FUNCTION,
      "2010399X",
      "功能分类科目2010399 是“其他政府办公厅（室）及相关机构事务支出”，不是“X”，请核对编码或删去名称",
    ],
    [ECONOMIC, "30204 办公费", "部门经济分类科目30204 是“手续费”，不是“办公费”；“办公费”的编码是 30201，请核对"],
    [
      FUNCTION,
      "2010390",
      "功能分类科目 2010390 不在 2024 年政府收支分类科目中。请改为正确的项级科目，最接近的有：2010309",
    ],
    [FUNCTION, "20103", "应为 7 位数字的功能分类项级科目编码；现为“20103”。请改为正确的项级科目，最接近的有：2010301"],
    [FUNCTION, "2080504", "在 2024 年科目中已停用。请改列 2080501 行政单位离退休"],
    [FUNCTION, "2010301.5", "应为 7 位数字的功能分类项级科目编码；现为“2010301.5”"],
    [FUNCTION, "行政运行", "个科目（2010101、2010201、2010301…），请填科目编码"],
    [FUNCTION, "吃饭", "功能分类科目中没有“吃饭”，请填科目编码"],
    [ECONOMIC, "50101", "部门经济分类科目 50101 不在 2024 年政府收支分类科目中"],
    [SOURCE, "基金", "资金来源“基金”不能确定是哪一项，应为 一般公共预算、"],
    [SOURCE, "贷款", "资金来源“贷款”无法识别，应为 一般公共预算、"],
    [SOURCE, "一般公共预算（区外调入）", "资金来源“一般公共预算（区外调入）”无法识别，应为 一般公共预算、"],
    [SOURCE, "一般公共预算结转下年", "资金来源“一般公共预算结转下年”无法识别"],
    [SOURCE, "上年结转", "资金来源“上年结转”无法识别"],
    [SOURCE, "其他资金", "资金来源“其他资金”无法识别"],
    [EXPENSE, "人员经费、公用经费", "人员/公用“人员经费、公用经费”无法识别"],
    [AMOUNT, "########", "“########”是列宽不足时显示的符号，不是内容；请在表格中把这一列调宽"],
    [NOTE, "＃＃＃", "“＃＃＃”是列宽不足时显示的符号，不是内容"],
    [NOTE, "#REF!", "“#REF!”是公式出错的结果，不是内容；请改正公式或直接填写"],
    [RELATION, ">=", "指标性质“>=”无法识别，应为 ≥、≤、=、定性 之一"],
    [WEIGHT, "101", "指标权重“101”无法识别，应为 0 至 100、最多 2 位小数的数字"],
    [WEIGHT, "1.125", "指标权重“1.125”无法识别，应为 0 至 100、最多 2 位小数的数字"],
    [COUNT, "2.5", "权属车辆数“2.5”无法识别，应为 0 至 1000 的整数"],
    [CORE, "也许", "是否核心指标“也许”无法识别，应为 是 或 否"],
  ])("refuses %o %j", (column, text, message) => expect(readText(column, text)).toContain(message));
});

describe("cellText", () => {
  it.each<[EntryColumn, string | number | boolean | null, string]>([
    [FUNCTION, "2010301", "2010301"],
    [SOURCE, "governmentFund", "政府性基金预算"],
    [AMOUNT, 123_450, "1,234.50"],
    [AMOUNT, null, ""],
    [WEIGHT, 12.5, "12.5"],
    [CORE, true, "是"],
    [CORE, null, "否"],
    [NOTE, "按实", "按实"],
  ])("shows %o %j", (column, value, text) => expect(cellText(column, value, "yuan")).toBe(text));
});

describe("an amount that is typed as arithmetic", () => {
  const RECKONED: EntryColumn = { ...AMOUNT, formula: "calculation" };
  const typed = (text: string, unit: "yuan" | "wan" = "yuan") =>
    readCellText(RECKONED, text, { edition: "chongqing-2024", basis: CARRIED_BASIS, unit, typed: true });

  it("is worked out, and kept as it was typed", () => {
    expect(typed("=12*3500")).toEqual({ ok: true, value: 4_200_000, also: { calculation: "12*3500" } });
    expect(typed("＝12人×3500元")).toEqual({ ok: true, value: 4_200_000, also: { calculation: "12人×3500元" } });
  });

  it("is in 万元 where amounts are, unless it says 元", () => {
    expect(typed("=2*0.35", "wan")).toEqual({ ok: true, value: 700_000, also: { calculation: "(2*0.35)万元" } });
    expect(typed("=2*0.35元", "wan")).toEqual({ ok: true, value: 70, also: { calculation: "2*0.35元" } });
  });

  it("is refused where it cannot be worked out, where it is pasted, and in columns that do not keep it", () => {
    expect(typed("=12*")).toEqual({ ok: false, message: "“=12*”：算式没有写完，应如 12人*3500元*12月" });
    expect(readCellText(RECKONED, "=12*3500", context)).toMatchObject({ ok: false });
    expect(readCellText(AMOUNT, "=12*3500", { ...context, typed: true })).toMatchObject({ ok: false });
  });
});
