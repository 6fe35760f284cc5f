import type { CodeTreeName } from "@/lib/domain/classification";
import type { LastYearOf, LineFigures } from "@/lib/domain/entry/line-figures";
import type { Suggestion as CodeSuggestion } from "@/lib/domain/entry/suggest";
import { EXPENSE_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import { AMOUNT_UNIT_TERMS, type AmountUnit } from "../../lib/domain/money";
import type { EntryGridRow, GridColumn, Suggestion } from "../entry/grid-types";

/** Offers codes for what was typed in a row. */
export type Suggest = (tree: CodeTreeName, query: string, row: EntryGridRow) => readonly CodeSuggestion[];

const HINTS: Readonly<Record<CodeSuggestion["origin"], string>> = {
  recent: "用过",
  priorYear: "上年",
  search: "",
};

/** Codes as a list below a field offers them. */
export function offered(found: readonly CodeSuggestion[]): Suggestion[] {
  return found.map(({ code, name, path, origin, unusual, match }) => {
    const hint = [HINTS[origin], unusual ? "少用" : ""].filter(Boolean).join("，");
    return { value: code, code, name, path, hint, within: match === "contains" };
  });
}

interface LineColumnOptions {
  basic: boolean;
  locked: boolean;
  lastYearOf: LastYearOf | null;
  /** whether any 控制数 was issued */
  ceilings: boolean;
}

/** Over figures that are those of several lines: of which. */
const TOGETHER: Readonly<Record<LastYearOf, string>> = {
  department: "全部门同功能科目、同来源",
  unit: "本单位同功能科目、同来源",
};

/** 上年数, 增减 and 控制数余额, where there is anything to hold lines against. */
function figureColumns({ lastYearOf, ceilings }: LineColumnOptions): GridColumn[] {
  const figure = (id: keyof LineFigures, label: string, band: string): GridColumn => ({
    ...{ id, label, kind: "amount", width: 118, band, readOnly: true, beside: true, optional: true },
  });
  const of = lastYearOf && TOGETHER[lastYearOf];
  return [
    ...(of ? [figure("priorYear", "上年数", of), figure("change", "增减", of)] : []),
    ...(ceilings ? [figure("remaining", "控制数余额", "本单位同来源")] : []),
  ];
}

/** The columns of a grid of lines. */
export function lineColumns(suggest: Suggest, unit: AmountUnit, options: LineColumnOptions): GridColumn[] {
  const code = (id: string, label: string, tree: CodeTreeName, width: number, wide: number): GridColumn => ({
    ...{ id, label, kind: "code", tree, width, wide },
    suggest: (query, row) => offered(suggest(tree, query, row)),
  });
  const expense: GridColumn = { id: "expense", label: "人员/公用", kind: "choice", terms: EXPENSE_TERMS, width: 104 };
  const columns: GridColumn[] = [
    code("function", "功能科目", "function", 196, 300),
    { ...code("economic", "部门经济科目", "departmentEconomic", 184, 264), frozen: true },
    { ...code("governmentEconomic", "政府经济科目", "governmentEconomic", 156, 236), optional: true },
    { id: "source", label: "资金来源", kind: "choice", terms: SOURCE_TERMS, width: 120, wide: 150 },
    { id: "carriedOver", label: "上年结转", kind: "boolean", width: 92, optional: true },
    ...(options.basic ? [expense] : []),
    { id: "amount", label: `金额（${AMOUNT_UNIT_TERMS[unit]}）`, kind: "amount", width: 132, formula: "calculation" },
    ...figureColumns(options),
    { id: "note", label: "备注", kind: "text", width: options.basic ? 120 : 220, grows: true, optional: true },
    { id: "number", label: "编号", kind: "text", width: 60, readOnly: true, optional: true },
  ];
  return options.locked ? columns.map((column) => ({ ...column, readOnly: true })) : columns;
}
