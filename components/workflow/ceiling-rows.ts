import { CLASS_TERMS, SOURCE_TERMS } from "@/lib/domain/labels";
import { formatYuan } from "@/lib/domain/money";
import type { Ceiling, CeilingUse } from "@/lib/domain/workflow";

/** One row of the form of 控制数; the amount as it is typed, in yuan. */
export interface CeilingRow {
  unit: string;
  class: CeilingUse["class"];
  source: CeilingUse["source"];
  amount: string;
}

export const ceilingKey = ({ unit, class: kind, source }: Pick<CeilingRow, "unit" | "class" | "source">) =>
  `${unit}|${kind}|${source}`;

/** `202001 基本支出 一般公共预算` */
export const ceilingName = ({ unit, class: kind, source }: Pick<CeilingRow, "unit" | "class" | "source">) =>
  `${unit} ${CLASS_TERMS[kind]} ${SOURCE_TERMS[source]}`;

const rowOf = ({ unit, class: kind, source, amount }: Ceiling): CeilingRow => ({
  ...{ unit, class: kind, source },
  amount: formatYuan(amount),
});

/** What was issued, as a form holds it. */
export const issuedRows = (issued: readonly Ceiling[]): CeilingRow[] => issued.map(rowOf);

/** The rows of the form: what was issued, and blank what is planned without having been. */
export function ceilingRows(planned: readonly CeilingUse[], issued: readonly Ceiling[]): CeilingRow[] {
  const known = new Set(issued.map(ceilingKey));
  return planned.map((one) => (known.has(ceilingKey(one)) ? rowOf(one) : { ...rowOf(one), amount: "" }));
}
