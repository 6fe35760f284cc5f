import { NEWNESS_TERMS } from "../../book/terms";
import type { Rule, Violation } from "../types";

/** What is declared and what is entered cannot both be so. */
export const PRI_06: Rule = {
  id: "PRI-06",
  title: "声明无上年数的，没有填写上年数；声明的单位在本预算中",
  severity: "block",
  basis: "财预〔2016〕143号（与上年比较的数据真实、准确）",
  applies: ({ book }) => book.narrative.noPriorYear !== undefined || "没有声明无上年数",
  check({ book }) {
    const { noPriorYear } = book.narrative;
    if (!noPriorYear) return [];
    const { department, units } = noPriorYear;
    const year = book.fiscalYear;
    const found: Violation[] = [];
    if (department && book.priorYear)
      found.push({
        place: { kind: "book", path: "priorYear" },
        message: `声明了本部门为${year}年${NEWNESS_TERMS[department]}、无上年数，却填写了${year - 1}年的数字`,
        actual: NEWNESS_TERMS[department],
        remedy: "确无上年数的，删去上年数；有上年数的，撤销声明",
      });
    const known = new Set(book.units.map(({ code }) => code));
    const gone = units.flatMap(({ unit }, index) => (known.has(unit) ? [] : [{ unit, index }]));
    const [place, ...also] = gone.map(({ index }) => ({
      kind: "book" as const,
      path: `narrative.noPriorYear.units[${index}].unit`,
    }));
    if (place)
      found.push({
        ...{ place, also },
        message: `声明无上年数的单位 ${gone.map(({ unit }) => unit).join("、")} 不在本预算的单位中`,
        remedy: "在“上年数”页面撤销这些单位的声明",
      });
    return found;
  },
};
