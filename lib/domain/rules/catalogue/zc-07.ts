import { SOURCE_TERMS } from "../../book/terms";
import type { Line } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { groupBy, sumOf } from "./shared-units";
import { valuesOf } from "./shared-values";
import { columnOf, isBeyondDepartment } from "./x-16";
import { mismatchOf, type Purchase, projectLines, purchasesOf } from "./zc-projects";

export const ZC_07: Rule = {
  id: "ZC-07",
  title: "采购项目的资金来源与所属项目一致，金额不大于项目支出",
  severity: "confirm",
  basis: "政府采购法第三十三条；预算管理一体化规范（采购预算与项目支出衔接）",
  applies: ({ book }) => book.procurement.some(({ project }) => project !== null) || "没有注明项目的政府采购",
  check: (context) => {
    const ofProject = projectLines(context.book);
    const purchases = purchasesOf(context.book).filter(
      ({ item }) => ofProject.has(item.project ?? "") && !isBeyondDepartment(context, columnOf(item)),
    );
    const linesOf = ({ item }: Purchase) => ofProject.get(item.project ?? "") ?? [];
    const foreign = purchases.flatMap((purchase) => otherMoney(context, purchase, linesOf(purchase)));
    const matching = purchases.filter((purchase) => mismatchOf(purchase, linesOf(purchase)) !== "source");
    const groups = groupBy(matching, ({ item }) => `${item.project} ${item.source}`);
    return [...foreign, ...[...groups.values()].flatMap((met) => beyondProject(context, met, ofProject))];
  },
};

function projectName({ book }: RuleContext, code: string | null): string {
  return book.projects.find((project) => project.code === code)?.name ?? String(code);
}

function otherMoney(context: RuleContext, purchase: Purchase, lines: readonly Line[]): Violation[] {
  const mismatch = mismatchOf(purchase, lines);
  if (!mismatch) return [];
  const { item, index } = purchase;
  const project = projectName(context, item.project);
  const has = [...new Set(lines.map(({ source }) => SOURCE_TERMS[source]))].map((term) => `“${term}”`).join("、");
  const years = item.carriedOver ? ["上年结转", "本年"] : ["本年", "上年结转"];
  const message =
    mismatch === "source"
      ? `采购项目“${item.name}”的资金是“${SOURCE_TERMS[item.source]}”，所属项目“${project}”只有${has}`
      : `采购项目“${item.name}”列${years[0]}资金，所属项目“${project}”的“${SOURCE_TERMS[item.source]}”都是${years[1]}资金`;
  return [
    {
      place: { kind: "book", path: `procurement[${index}].${mismatch}` },
      message,
      actual: mismatch === "source" ? SOURCE_TERMS[item.source] : String(years[0]),
      remedy: "核对采购项目的资金来源和所属项目",
    },
  ];
}

function beyondProject(
  context: RuleContext,
  purchases: readonly Purchase[],
  ofProject: ReadonlyMap<string, readonly Line[]>,
): Violation[] {
  const bySize = [...purchases].sort((a, b) => b.item.amount - a.item.amount || a.index - b.index);
  const [place, ...also] = bySize.map(({ index }) => ({ kind: "book" as const, path: `procurement[${index}].amount` }));
  const first = bySize[0]?.item;
  if (!first || !place) return [];
  const lines = (ofProject.get(first.project ?? "") ?? []).filter(({ source }) => source === first.source);
  const [bought, most] = [sumOf(purchases.map(({ item }) => item)), sumOf(lines)];
  if (bought <= most) return [];
  const values = valuesOf(bought, most, context.edition.unit);
  return [
    {
      ...{ place, also },
      message: `项目“${projectName(context, first.project)}”用“${SOURCE_TERMS[first.source]}”采购 ${values.actual}大于项目的该项支出 ${values.expected}`,
      ...values,
      remedy: "核对采购金额和所属项目；包括其他项目的采购，应分开填写",
    },
  ];
}
