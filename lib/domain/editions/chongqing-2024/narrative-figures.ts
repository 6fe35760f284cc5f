import { SOURCE_TERMS, THREE_PUBLIC_TERMS } from "../../book/terms";
import { OPERATING_EXPENSE_UNIT_KINDS } from "../../book/three-public";
import { CURRENT_SOURCES, SOURCES, THREE_PUBLIC_ITEMS } from "../../book/types";
import type { NarrativeFigureSpec } from "../../tables/declaration";
import { CARRIED_OVER } from "../../tables/records";
import { current, GENERAL } from "./tables/sources";

const prior = (id: string, label: string, where: NarrativeFigureSpec["terms"][0]["where"]): NarrativeFigureSpec => ({
  id,
  label: `{priorYear}年${label}`,
  terms: [{ from: "priorLines", ...(where && { where }) }],
});

/** Figures of the narrative that stand in none of the sixteen tables: last year's parts, and 机关运行经费. */
export const NARRATIVE_FIGURES: readonly NarrativeFigureSpec[] = [
  { id: "priorIncome", label: "{priorYear}年收入预算", terms: [{ from: "priorRevenues" }] },
  ...[...CURRENT_SOURCES, "institutionFund" as const].map((source) => ({
    id: `priorIncome-${source}`,
    label: `{priorYear}年${SOURCE_TERMS[source]}`,
    terms: [{ from: "priorRevenues" as const, where: current(source) }],
  })),
  {
    id: "priorIncome-carriedOver",
    label: "{priorYear}年上年结转",
    terms: [{ from: "priorRevenues", where: { carriedOver: [CARRIED_OVER] } }],
  },
  prior("priorExpenditure", "支出预算", undefined),
  prior("priorBasic", "基本支出", { class: ["basic"] }),
  prior("priorProject", "项目支出", { class: ["project"] }),
  prior("priorGeneralBasic", "一般公共预算财政拨款基本支出", { ...GENERAL, class: ["basic"] }),
  prior("priorGeneralProject", "一般公共预算财政拨款项目支出", { ...GENERAL, class: ["project"] }),
  prior("priorGovernmentFund", "政府性基金预算财政拨款支出", { source: ["governmentFund"] }),
  prior("priorStateCapital", "国有资本经营预算财政拨款支出", { source: ["stateCapital"] }),
  ...THREE_PUBLIC_ITEMS.map((item) => ({
    id: `priorThreePublic-${item}`,
    label: `{priorYear}年${THREE_PUBLIC_TERMS[item]}`,
    terms: [{ from: "priorThreePublic" as const, where: { item: [item] } }],
  })),
  { id: "priorThreePublic", label: "{priorYear}年“三公”经费", terms: [{ from: "priorThreePublic" }] },
  {
    id: "operatingExpense",
    label: "{year}年机关运行经费",
    terms: [
      {
        from: "lines",
        where: { ...GENERAL, class: ["basic"], expense: ["operating"], unitKind: OPERATING_EXPENSE_UNIT_KINDS },
      },
    ],
  },
  { id: "priorOperatingExpense", label: "{priorYear}年机关运行经费", terms: [{ from: "priorOperatingExpense" }] },
  ...SOURCES.map((source) => ({
    id: `project-${source}`,
    label: `{year}年${SOURCE_TERMS[source]}安排的项目支出`,
    terms: [{ from: "lines" as const, where: { class: ["project"], source: [source] } }],
  })),
];
