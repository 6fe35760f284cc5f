import { SOURCE_TERMS } from "../../book/terms";
import type { BudgetBook, Line, UseSubject } from "../../book/types";
import type { Rule, Violation } from "../types";

/** The uses that nothing else tells; what basic expenditure is used for the sentence says by itself. */
const USES: readonly { subject: UseSubject; what: string; isOf(line: Line): boolean }[] = [
  {
    subject: "general.project",
    what: `${SOURCE_TERMS.generalPublicBudget}财政拨款项目支出`,
    isOf: (line) => line.source === "generalPublicBudget" && line.class === "project",
  },
  {
    subject: "governmentFund",
    what: `${SOURCE_TERMS.governmentFund}财政拨款支出`,
    isOf: (line) => line.source === "governmentFund",
  },
  {
    subject: "stateCapital",
    what: `${SOURCE_TERMS.stateCapital}财政拨款支出`,
    isOf: (line) => line.source === "stateCapital",
  },
];

/** Blank texts that the narrative is printed without. Those of projects are DUP-09's to say. */
export const TXT_06: Rule = {
  id: "TXT-06",
  title: "主要用途和内设机构已填写",
  severity: "confirm",
  basis: "财预〔2016〕143号（机构设置、支出用途）",
  check: ({ book }) => [...blankUses(book), ...blankDivisions(book)],
};

/** Money of this year without a purpose; what was carried over keeps the purpose it was given then. */
function blankUses({ lines, narrative }: BudgetBook): Violation[] {
  return USES.flatMap(({ subject, what, isOf }): Violation[] => {
    const hasMoney = lines.some((line) => isOf(line) && !line.carriedOver && line.amount !== 0);
    if (!hasMoney || (narrative.uses[subject] ?? "").trim() !== "") return [];
    return [
      {
        place: { kind: "book", path: `narrative.uses.${subject}` },
        message: `没有填写${what}的主要用途`,
        expected: "主要用途",
        remedy: "请写明这笔支出主要用于什么",
      },
    ];
  });
}

function blankDivisions({ narrative, lines }: BudgetBook): Violation[] {
  if (lines.length === 0 || narrative.divisions.some((text) => text.trim() !== "")) return [];
  return [
    {
      place: { kind: "book", path: "narrative.divisions" },
      message: "没有填写内设机构",
      expected: "内设机构（科室）名单",
      remedy: "请填写内设机构；没有内设机构的，写明理由",
    },
  ];
}
