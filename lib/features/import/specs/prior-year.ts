import { CLASS_TERMS, THREE_PUBLIC_TERMS } from "@/lib/domain/book/terms";
import {
  type ExpenditureClass,
  type PriorYear,
  type Source,
  THREE_PUBLIC_ITEMS,
  type ThreePublicItem,
} from "@/lib/domain/book/types";
import { fieldLabel } from "@/lib/domain/entry/labels";
import type { ImportSpec, PriorYearRow, RefuseColumn, RowCells } from "../kinds";
import { AMOUNT_COLUMN, CARRIED_OVER_COLUMN, cell, codeColumns, codeNames, SOURCE_COLUMN } from "./columns";

type Subject = PriorYearRow["subject"];

const SUBJECT_TERMS: Readonly<Record<Subject, string>> = {
  expenditure: "支出",
  revenue: "收入",
  ...THREE_PUBLIC_TERMS,
  operatingExpense: fieldLabel("priorYear", "operatingExpense"),
};

/** The columns besides subject and amount that a subject wants; in the others nothing may stand. */
function wantedColumns(subject: Subject): readonly string[] {
  if (subject === "expenditure") return ["class", "function", "source"];
  return subject === "revenue" ? ["source"] : [];
}

const DETAILS: Readonly<Record<string, string>> = {
  class: fieldLabel("priorYear", "class"),
  function: fieldLabel("priorYear", "function"),
  source: fieldLabel("priorYear", "source"),
};

function checkDetails(cells: RowCells, subject: Subject, refuse: RefuseColumn): boolean {
  const wanted = wantedColumns(subject);
  const wrong = Object.entries(DETAILS).filter(([id]) => wanted.includes(id) === (cell(cells, id) === null));
  for (const [id, heading] of wrong) {
    const rest = wanted.includes(id) ? `必须填写${heading}` : `不分${heading}，请空着`;
    refuse(id, `“${SUBJECT_TERMS[subject]}”的行${rest}`);
  }
  const stray = wanted.length === 0 && cell<boolean>(cells, "carriedOver");
  if (stray) refuse("carriedOver", `“${SUBJECT_TERMS[subject]}”的行不分上年结转，请空着或填“否”`);
  return wrong.length === 0 && !stray;
}

/** 上年数: last year's expenditure and revenue line by line, then “三公”经费 and 机关运行经费. */
export const PRIOR_YEAR: ImportSpec<PriorYearRow> = {
  sheet: "上年数",
  columns: [
    {
      kind: "choice",
      terms: SUBJECT_TERMS,
      id: "subject",
      heading: "类型",
      required: true,
      width: 24,
      hint: "从下拉列表选择；没有“收入”的行时，上年收入视同上年支出",
    },
    {
      kind: "choice",
      terms: CLASS_TERMS,
      id: "class",
      heading: fieldLabel("priorYear", "class"),
      required: false,
      width: 14,
      hint: "类型为“支出”的行必填，其他空着",
    },
    ...codeColumns(
      "function",
      "function",
      fieldLabel("priorYear", "function"),
      false,
      "类型为“支出”的行必填，其他空着",
    ),
    { ...SOURCE_COLUMN, required: false, hint: "类型为“支出”“收入”的行必填，其他空着" },
    CARRIED_OVER_COLUMN,
    AMOUNT_COLUMN,
  ],
  trees: ["function"],
  rowsOf: ({ priorYear }) => (priorYear ? priorYearRows(priorYear) : []),
  cellsOf: (row, book, basis) => ({
    class: null,
    function: null,
    source: null,
    carriedOver: null,
    ...row,
    functionName: row.subject === "expenditure" ? codeNames(book.edition, "function", basis)(row.function) : null,
  }),
  rowOf(cells, refuse) {
    const subject = cell<Subject>(cells, "subject");
    if (!checkDetails(cells, subject, refuse)) return null;
    const amount = cell<number>(cells, "amount");
    const source = cell<Source>(cells, "source");
    const carriedOver = cell<boolean>(cells, "carriedOver");
    if (subject === "revenue") return { subject, source, carriedOver, amount };
    if (subject !== "expenditure") return { subject, amount };
    const expenditure = { class: cell<ExpenditureClass>(cells, "class"), function: cell<string>(cells, "function") };
    return { subject, ...expenditure, source, carriedOver, amount };
  },
  single: ({ subject }) =>
    wantedColumns(subject).length > 0 ? null : { column: "subject", name: SUBJECT_TERMS[subject] },
  naturalKey(row) {
    if (row.subject === "expenditure") return [row.subject, row.class, row.function, row.source, row.carriedOver];
    return row.subject === "revenue" ? [row.subject, row.source, row.carriedOver] : [row.subject];
  },
};

/** 上年数 row by row. */
export function priorYearRows(prior: PriorYear): PriorYearRow[] {
  return [
    ...prior.lines.map((line) => ({ subject: "expenditure" as const, ...line })),
    ...(prior.revenues ?? []).map((revenue) => ({ subject: "revenue" as const, ...revenue })),
    ...THREE_PUBLIC_ITEMS.map((item) => ({ subject: item, amount: prior.threePublic[item] })),
    { subject: "operatingExpense" as const, amount: prior.operatingExpense },
  ];
}

const isExpenditure = (row: PriorYearRow) => row.subject === "expenditure";
const isRevenue = (row: PriorYearRow) => row.subject === "revenue";

/**
 * 上年数 that rows make up; what no row names is zero. Without a row of revenue the revenue is unknown, unless it was known
 * before to be none.
 */
export function priorYearOf(rows: readonly PriorYearRow[], fiscalYear: number, before: PriorYear | null): PriorYear {
  const single = (subject: ThreePublicItem | "operatingExpense") =>
    rows.find((row) => row.subject === subject)?.amount ?? 0;
  const revenues = rows.filter(isRevenue).map(({ subject: _, ...revenue }) => revenue);
  return {
    fiscalYear,
    lines: rows.filter(isExpenditure).map(({ subject: _, ...line }) => line),
    revenues: revenues.length > 0 || before?.revenues?.length === 0 ? revenues : null,
    threePublic: {
      overseas: single("overseas"),
      vehiclePurchase: single("vehiclePurchase"),
      vehicleOperation: single("vehicleOperation"),
      reception: single("reception"),
    },
    operatingExpense: single("operatingExpense"),
  };
}
