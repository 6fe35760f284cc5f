import { SOURCE_TERMS } from "../../book/terms";
import type { BudgetBook, Line, UseSubject } from "../../book/types";
import type { Place, Rule, Violation } from "../types";

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

/** Blank texts that a sentence or a form is printed without. */
export const TXT_06: Rule = {
  id: "TXT-06",
  title: "主要用途、内设机构、项目概况和业务主管部门已填写",
  severity: "confirm",
  basis: "财预〔2016〕143号（机构设置、支出用途）；部门预算公开表式表十五、表十六",
  check: ({ book }) => [...blankUses(book), ...blankDivisions(book), ...blankProjectTexts(book)],
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

/** One finding for each field, at the first project without it. */
function blankProjectTexts({ projects }: BudgetBook): Violation[] {
  const fields = { overview: "项目概况", supervisor: "业务主管部门" } as const;
  return Object.entries(fields).flatMap(([field, what]): Violation[] => {
    const blank = projects.flatMap((project, index) =>
      project[field as keyof typeof fields].trim() === "" ? [{ name: project.name, index }] : [],
    );
    const [place, ...also] = blank.map(({ index }): Place => ({ kind: "book", path: `projects[${index}].${field}` }));
    if (!place) return [];
    const names = `项目“${blank[0]?.name}”${also.length ? `等 ${blank.length} 个项目` : ""}`;
    return [{ place, also, message: `${names}没有填写${what}`, expected: what, remedy: `请填写${what}` }];
  });
}
