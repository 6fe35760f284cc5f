import type { CodeTreeName } from "@/lib/domain/classification";
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

/** The columns of a grid of lines. */
export function lineColumns(
  suggest: Suggest,
  unit: AmountUnit,
  options: { basic: boolean; locked: boolean },
): GridColumn[] {
  const code = (id: string, label: string, tree: CodeTreeName, width: number): GridColumn => ({
    ...{ id, label, kind: "code", tree, width },
    suggest: (query, row) => offered(suggest(tree, query, row)),
  });
  const expense: GridColumn = { id: "expense", label: "人员/公用", kind: "choice", terms: EXPENSE_TERMS, width: 104 };
  const columns: GridColumn[] = [
    code("function", "功能科目", "function", 196),
    { ...code("economic", "部门经济科目", "departmentEconomic", 184), frozen: true },
    code("governmentEconomic", "政府经济科目", "governmentEconomic", 156),
    { id: "source", label: "资金来源", kind: "choice", terms: SOURCE_TERMS, width: 120 },
    { id: "carriedOver", label: "上年结转", kind: "boolean", width: 68 },
    ...(options.basic ? [expense] : []),
    { id: "amount", label: `金额（${AMOUNT_UNIT_TERMS[unit]}）`, kind: "amount", width: 132, formula: "calculation" },
    { id: "note", label: "备注", kind: "text", width: options.basic ? 120 : 220, grows: true },
    { id: "number", label: "编号", kind: "text", width: 60, readOnly: true },
  ];
  return options.locked ? columns.map((column) => ({ ...column, readOnly: true })) : columns;
}
