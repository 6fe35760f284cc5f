import { NEWNESS_TERMS } from "../../book/terms";
import type { BudgetBook, NoPriorYear } from "../../book/types";
import type { Place, Rule, Violation } from "../types";
import { groupBy } from "./shared-units";

/** What is declared cannot be so beside what is entered, nor beside what else is declared. */
export const PRI_06: Rule = {
  id: "PRI-06",
  title: "声明无上年数的，没有填写上年数；声明的单位在本预算中，各声明不矛盾",
  severity: "block",
  basis: "财预〔2016〕143号（与上年比较的数据真实、准确）",
  needs: ["general"],
  applies: ({ book }) => book.narrative.noPriorYear !== undefined || "没有声明无上年数",
  check({ book }) {
    const { noPriorYear } = book.narrative;
    if (!noPriorYear) return [];
    return [
      ...ofDepartment(book, noPriorYear),
      ...twice(noPriorYear),
      ...gone(new Set(book.units.map(({ code }) => code)), noPriorYear),
    ];
  },
};

const pathOf = (index: number, field: "unit" | "kind"): Place => ({
  kind: "book",
  path: `narrative.noPriorYear.units[${index}].${field}`,
});

/** The department has no last year beside figures of it, else beside units that would be the only ones to have none. */
function ofDepartment({ priorYear, fiscalYear }: BudgetBook, { department, units }: NoPriorYear): Violation[] {
  if (!department) return [];
  const said = `声明了本部门为${fiscalYear}年${NEWNESS_TERMS[department]}、无上年数`;
  const actual = NEWNESS_TERMS[department];
  if (priorYear)
    return [
      {
        place: { kind: "book", path: "priorYear" },
        message: `${said}，却填写了${fiscalYear - 1}年的数字`,
        actual,
        remedy: "确无上年数的，删去上年数；有上年数的，撤销声明",
      },
    ];
  const [place, ...also] = units.map((_, index) => pathOf(index, "unit"));
  if (!place) return [];
  return [
    {
      ...{ place, also, actual },
      message: `${said}，又声明其中的单位 ${units.map(({ unit }) => unit).join("、")} 无上年数，说明和{general}只写本部门`,
      remedy:
        "只有这些单位无上年数的，撤销本部门的声明并填写上年数；本部门无上年数的，撤销后重新声明，单位的声明随之撤销",
    },
  ];
}

/** A unit of two kinds would be printed as each of them. */
function twice({ units }: NoPriorYear): Violation[] {
  const rows = units.map((declared, index) => ({ ...declared, index }));
  return [...groupBy(rows, ({ unit }) => unit).values()].flatMap(([first, ...later]): Violation[] => {
    const others = later.filter(({ kind }) => kind !== first?.kind);
    const [place, ...also] = others.map(({ index }) => pathOf(index, "kind"));
    const [second] = others;
    if (!first || !second || !place) return [];
    return [
      {
        ...{ place, also },
        message: `单位 ${first.unit} 声明为${NEWNESS_TERMS[first.kind]}，又声明为${NEWNESS_TERMS[second.kind]}`,
        actual: NEWNESS_TERMS[second.kind],
        expected: NEWNESS_TERMS[first.kind],
        remedy: "在“上年数”页面为该单位重新选择一项",
      },
    ];
  });
}

function gone(known: ReadonlySet<string>, { units }: NoPriorYear): Violation[] {
  const left = units.flatMap(({ unit }, index) => (known.has(unit) ? [] : [{ unit, index }]));
  const [place, ...also] = left.map(({ index }) => pathOf(index, "unit"));
  if (!place) return [];
  return [
    {
      ...{ place, also },
      message: `声明无上年数的单位 ${left.map(({ unit }) => unit).join("、")} 不在本预算的单位中`,
      remedy: "在“上年数”页面撤销这些单位的声明",
    },
  ];
}
