import { printsAt } from "../printed";
import type { Rule, RuleContext, Violation } from "../types";
import { moneyAt } from "./shared-figures";
import { cellsIn, paragraphsOf } from "./shared-narrative";

const FUNDS = [
  {
    name: "政府性基金预算财政拨款",
    spent: "governmentFund!total.total",
    received: "fiscalAppropriation!income:governmentFund.budget",
  },
  {
    name: "国有资本经营预算财政拨款",
    spent: "stateCapital!total.total",
    received: "fiscalAppropriation!income:stateCapital.budget",
  },
] as const;

/** A fund without money is said to have 无, and nothing is said to have risen or fallen by 0. */
export const NAR_13: Rule = {
  id: "NAR-13",
  title: "没有资金的写“无”，不写增加（减少）0",
  severity: "block",
  basis: "财预〔2016〕143号",
  check: (context) => [...zeroChanges(context), ...fundsOf(context).flatMap((fund) => emptyFund(context, fund))],
};

const fundsOf = ({ edition }: RuleContext) =>
  FUNDS.filter(({ spent, received }) => printsAt(edition, spent) && printsAt(edition, received));

function zeroChanges(context: RuleContext): Violation[] {
  return paragraphsOf(context).flatMap(({ id, runs, text }): Violation[] => {
    const zero = runs.some((run) => run.kind === "figure" && run.source.kind === "formula" && run.fen === 0);
    const both = /(?:增加|减少)[（(](?:增加|减少)[）)]/.exec(text)?.[0];
    if (!zero && both === undefined) return [];
    return [
      {
        place: { kind: "paragraph", id },
        message: both === undefined ? "没有变动，不应写增加或减少 0" : `“${both}”没有选定增加还是减少`,
        actual: both ?? "0",
        expected: "持平",
        remedy: "请改为增加、减少或持平中的一种",
      },
    ];
  });
}

function emptyFund(context: RuleContext, { name, spent, received }: (typeof FUNDS)[number]): Violation[] {
  const isEmpty = [spent, received].every((address) => moneyAt(context, address) === 0);
  if (!isEmpty) return [];
  return paragraphsOf(context)
    .filter((paragraph) => cellsIn(paragraph).some((address) => address === spent))
    .map(({ id }) => ({
      place: { kind: "paragraph", id },
      message: `${name}没有收入和支出，应写“无”，不列金额`,
      actual: "0",
      expected: "无",
      remedy: "请重新生成说明",
    }));
}
