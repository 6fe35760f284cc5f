import { CLASS_TERMS, type ExpenditureClass, SOURCE_TERMS, SOURCES, type Source } from "@/lib/domain/book";
import type { ListColumn, ListSpec } from "../lists/columns";

/** What a 控制数 of a unit is of. */
export interface CeilingKey {
  class: ExpenditureClass;
  source: Source;
}

const CLASSES: readonly ExpenditureClass[] = ["basic", "project"];

/** Every class and source, in the order of the columns. */
export const CEILING_KEYS: readonly CeilingKey[] = CLASSES.flatMap((kind) =>
  SOURCES.map((source) => ({ class: kind, source })),
);

/** The column of a class and source. */
export const columnOf = ({ class: kind, source }: CeilingKey): string => `${kind} ${source}`;

const amount = (key: CeilingKey): ListColumn => ({
  ...{ kind: "amount", id: columnOf(key), required: false, width: 17 },
  heading: `${CLASS_TERMS[key.class]}·${SOURCE_TERMS[key.source]}（元）`,
  hint: "零或正数，最多两位小数；空着的保留已有的控制数",
});

const info = (id: string, heading: string, width: number, hint: string): ListColumn => {
  return { kind: "info", required: false, id, heading, width, hint };
};

const code = (id: string, heading: string, also: readonly string[], hint: string): ListColumn => {
  return { kind: "text", required: true, digits: true, width: 13, id, heading, also, hint };
};

/** How 控制数 of many budgets stand in a workbook: a row a unit, a column each class and source. */
export const CEILING_SPEC: ListSpec = {
  sheet: "控制数",
  what: "单位",
  owner: "金额单位：元",
  key: ["department", "unit"],
  columns: [
    code("department", "部门编码", ["部门代码"], "有本年度预算的部门"),
    info("departmentName", "部门", 34, "供对照，不读取"),
    code("unit", "单位编码", ["单位代码", "预算单位编码"], "该预算中的单位"),
    info("unitName", "单位名称", 34, "供对照，不读取"),
    info("stage", "环节", 10, "供对照，不读取"),
    info("planned", "已编（元）", 18, "供对照，不读取；不含上年结转"),
    ...CEILING_KEYS.map(amount),
  ],
};
