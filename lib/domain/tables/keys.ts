/**
 * What a table is, whatever form set prints it and under which number: what is counted in it, in the terms of the field. A
 * form set that prints something else adds a key here; none is ever given another meaning, since saved comments, reasons and
 * marks name figures by it.
 */
export const TABLE_KEYS = {
  revenueExpenditure: "收支预算总表",
  revenue: "收入预算总表",
  expenditure: "支出预算总表",
  fiscalAppropriation: "财政拨款收支预算总表",
  general: "一般公共预算财政拨款支出预算表",
  basicByDepartmentEconomic: "一般公共预算基本支出表（部门预算支出经济分类）",
  basicByGovernmentEconomic: "一般公共预算基本支出表（政府预算支出经济分类）",
  projectByDepartmentEconomic: "一般公共预算项目支出表（部门预算支出经济分类）",
  projectByGovernmentEconomic: "一般公共预算项目支出表（政府预算支出经济分类）",
  threePublic: "“三公”经费支出预算表",
  governmentFund: "政府性基金预算支出表",
  stateCapital: "国有资本经营预算支出表",
  procurement: "政府采购预算明细表",
  departmentPerformance: "部门整体绩效目标表",
  keyProjects: "重点项目绩效目标表",
  generalProjects: "一般项目绩效目标表",
} as const satisfies Readonly<Record<string, string>>;

export type TableKey = keyof typeof TABLE_KEYS;

/** A printed table of a disclosure: its key, with the code of the project where the form is repeated. */
export type TableId = TableKey | `${TableKey}:${string}`;

/** Where a figure stands: in a printed table, or among those that only the narrative prints. */
export type FigureTable = TableId | "narrative";

export function isTableKey(text: string): text is TableKey {
  return Object.hasOwn(TABLE_KEYS, text);
}

/** Whether a text is the id of a table that some form set prints. */
export function isTableId(text: string): text is TableId {
  return isTableKey(text.split(":")[0] ?? "");
}

/** The key of a printed table: `generalProjects:P001` → `generalProjects`. */
export function keyOf(id: TableId): TableKey {
  const [key = ""] = id.split(":");
  return key as TableKey;
}
