import { printsTable } from "../printed";
import type { Rule, RuleContext, Violation } from "../types";
import { exceedsPercent, percentText } from "./cls-shares";
import { codeLabel, codesOf, moneyAt } from "./shared-figures";
import { amountText } from "./shared-values";

/** A 其他 item beyond this share of its column is what inspections of 细化程度 remark. */
const LARGE_PERCENT = 10;

const COLUMNS = [
  { table: "general", column: "basic", tree: "function", digits: 7, what: "一般公共预算基本支出" },
  { table: "general", column: "project", tree: "function", digits: 7, what: "一般公共预算项目支出" },
  {
    table: "basicByDepartmentEconomic",
    column: "total",
    tree: "departmentEconomic",
    digits: 5,
    what: "一般公共预算基本支出",
  },
  {
    table: "projectByDepartmentEconomic",
    column: "total",
    tree: "departmentEconomic",
    digits: 5,
    what: "一般公共预算项目支出",
  },
] as const;

/**
 * A `note` and no warning to be kept with a reason: a 99 code is allowed, and how far it can be split is for the reviewer
 * to judge.
 */
export const CLS_14: Rule = {
  id: "CLS-14",
  title: "“其他”科目的金额占比",
  severity: "note",
  basis: "预决算公开检查的细化程度要求",
  needs: { anyOf: ["general", "basicByDepartmentEconomic", "projectByDepartmentEconomic"] },
  check: (context) =>
    COLUMNS.filter(({ table }) => printsTable(context.edition, table)).flatMap((column) =>
      largeOthers(context, column),
    ),
};

function largeOthers(
  context: RuleContext,
  { table, column, tree, digits, what }: (typeof COLUMNS)[number],
): Violation[] {
  const whole = moneyAt(context, `${table}!total.${column}`);
  const others = codesOf(context, [table]).filter((code) => code.length === digits && code.endsWith("99"));
  return others.flatMap((code): Violation[] => {
    const address = `${table}!${code}.${column}`;
    const fen = moneyAt(context, address);
    if (whole <= 0 || !exceedsPercent(fen, whole, LARGE_PERCENT)) return [];
    const actual = amountText(fen, context.edition.unit);
    return [
      {
        place: { kind: "cell", address },
        message: `${codeLabel(context.codes[tree], code)} ${actual}，占${what}的 ${percentText(fen, whole)}`,
        actual,
        expected: `不超过 ${LARGE_PERCENT}%`,
        remedy: "能细化到具体科目的，请细化",
      },
    ];
  });
}
