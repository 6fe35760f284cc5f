import { SOURCE_TERMS } from "../../book/terms";
import type { Line } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { hasProcurement } from "./shared-applies";
import { groupBy, sumOf, unitLines } from "./shared-units";
import { valuesOf } from "./shared-values";
import { columnOf, isBeyondDepartment } from "./x-16";
import { mismatchOf, type Purchase, projectLines, purchasesOf } from "./zc-projects";

/** Pay and pensions buy nothing. */
const isSpendable = ({ economic }: Line) => !/^(301|3030[12])/.test(economic);

/** What is bought is part of what is spent; a department that buys for its units enters it at the units. Beyond all the department has is X-16's. */
export const ZC_06: Rule = {
  id: "ZC-06",
  title: "各单位的采购预算不大于该单位同一资金的支出",
  severity: "confirm",
  basis: "政府采购法第三十三条（采购项目及资金预算列入部门预算）",
  applies: hasProcurement,
  check: (context) => {
    const { book } = context;
    const ofProject = projectLines(book);
    const lines = new Map(unitLines(book).map((of) => [of.unit.code, of.lines]));
    const own = purchasesOf(book).filter(
      (purchase) =>
        !isBeyondDepartment(context, columnOf(purchase.item)) &&
        mismatchOf(purchase, ofProject.get(purchase.item.project ?? "") ?? []) !== "source",
    );
    return [...groupBy(own, ({ item }) => `${item.unit} ${item.source}`).values()].flatMap((met) =>
      beyondUnit(context, met, lines),
    );
  },
};

function beyondUnit(
  { book, edition }: RuleContext,
  purchases: readonly Purchase[],
  lines: ReadonlyMap<string, readonly Line[]>,
): Violation[] {
  const bySize = [...purchases].sort((a, b) => b.item.amount - a.item.amount || a.index - b.index);
  const [place, ...also] = bySize.map(({ index }) => ({ kind: "book" as const, path: `procurement[${index}].amount` }));
  const first = bySize[0]?.item;
  if (!first || !place) return [];
  const spent = (lines.get(first.unit) ?? []).filter((line) => line.source === first.source && isSpendable(line));
  const [bought, most] = [sumOf(purchases.map(({ item }) => item)), sumOf(spent)];
  if (bought <= most) return [];
  const values = valuesOf(bought, most, edition.unit);
  const name = book.units.find(({ code }) => code === first.unit)?.name ?? first.unit;
  return [
    {
      ...{ place, also },
      message: `“${name}”用“${SOURCE_TERMS[first.source]}”采购 ${values.actual}大于该资金可用于采购的支出 ${values.expected}`,
      ...values,
      remedy: "核对采购项目的单位、资金来源和金额；由本单位代其他单位采购的，写明理由后保留",
    },
  ];
}
