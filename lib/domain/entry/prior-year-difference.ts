import type { PriorYear } from "../book/types";
import { THREE_PUBLIC_TERMS } from "../labels";
import { displayAmount, exact, type Fen } from "../money";

/** One figure of 上年数 as it is and as it would be, in yuan; blank where there is none. */
export interface PriorYearFigure {
  label: string;
  before: string;
  after: string;
  same: boolean;
}

const sumOf = (rows: readonly { amount: Fen }[]): Fen =>
  exact(
    rows.reduce((sum, { amount }) => sum + amount, 0),
    "上年数",
  );

const amountWords = (fen: Fen | null): string => (fen === null ? "" : displayAmount(fen, "yuan"));

/** Every figure of 上年数 by what it is called, in the order of the screen. */
function figuresOf(prior: PriorYear): [string, string][] {
  const ofClass = (kind: "basic" | "project") => sumOf(prior.lines.filter((line) => line.class === kind));
  return [
    ...Object.entries(THREE_PUBLIC_TERMS).map(([item, term]): [string, string] => [
      term,
      amountWords(prior.threePublic[item as keyof PriorYear["threePublic"]]),
    ]),
    ["机关运行经费", amountWords(prior.operatingExpense)],
    ["基本支出", amountWords(ofClass("basic"))],
    ["项目支出", amountWords(ofClass("project"))],
    ["功能科目", `${new Set(prior.lines.map((line) => line.function)).size} 个`],
    ["收入", prior.revenues ? amountWords(sumOf(prior.revenues)) : "未填"],
  ];
}

const contentOf = (rows: readonly object[]) => JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());

/** Whether two 上年数 say the same, in whatever order. */
export function isSamePriorYear(one: PriorYear, other: PriorYear): boolean {
  const parts = ({ lines, revenues, threePublic, operatingExpense, fiscalYear }: PriorYear) => [
    contentOf(lines),
    revenues && contentOf(revenues),
    JSON.stringify([
      fiscalYear,
      operatingExpense,
      ...Object.keys(THREE_PUBLIC_TERMS).map((item) => Reflect.get(threePublic, item)),
    ]),
  ];
  return parts(one).every((part, index) => part === parts(other)[index]);
}

/** What replacing 上年数 changes, figure by figure. */
export function priorYearDifference(before: PriorYear, after: PriorYear): PriorYearFigure[] {
  const was = new Map(figuresOf(before));
  return figuresOf(after).map(([label, figure]) => {
    const old = was.get(label) ?? "";
    return { label, before: old, after: figure, same: old === figure };
  });
}
