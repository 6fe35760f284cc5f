import { PROCUREMENT_TERMS } from "@/lib/domain/book/terms";
import type { ProcurementCategory, ProcurementItem, Source } from "@/lib/domain/book/types";
import { fieldLabel } from "@/lib/domain/entry/labels";
import type { FlowRow, ImportSpec } from "../kinds";
import {
  AMOUNT_COLUMN,
  CARRIED_OVER_COLUMN,
  cell,
  PROJECT_NAME_COLUMN,
  printedText,
  SOURCE_COLUMN,
  UNIT_COLUMN,
} from "./columns";

const FLOW_TERMS: Readonly<Record<FlowRow["flow"], string>> = { revenue: "收入", carryForward: "结转下年" };

/** 收入结转: revenues, then what is kept for the next year. */
export const REVENUE: ImportSpec<FlowRow> = {
  sheet: "收入结转",
  columns: [
    UNIT_COLUMN,
    {
      kind: "choice",
      terms: FLOW_TERMS,
      id: "flow",
      heading: "类型",
      required: true,
      width: 12,
      hint: "本年安排的收入填“收入”，留待下年使用的填“结转下年”",
    },
    SOURCE_COLUMN,
    { ...CARRIED_OVER_COLUMN, hint: "上年结转的收入填“是”；不填为“否”；“结转下年”的行空着" },
    AMOUNT_COLUMN,
  ],
  trees: [],
  rowsOf: (book, unit) =>
    [
      ...book.revenues.map((row): FlowRow => ({ flow: "revenue", ...row })),
      ...book.carryForward.map((row): FlowRow => ({ flow: "carryForward", ...row })),
    ].filter((row) => unit === null || row.unit === unit),
  cellsOf: (row) => ({ carriedOver: null, ...row }),
  rowOf(cells, refuse) {
    const common = {
      unit: cell<string>(cells, "unit"),
      source: cell<Source>(cells, "source"),
      amount: cell<number>(cells, "amount"),
    };
    const carriedOver = cell<boolean>(cells, "carriedOver");
    const flow = cell<FlowRow["flow"]>(cells, "flow");
    if (flow === "revenue") return { flow, ...common, carriedOver };
    if (!carriedOver) return { flow, ...common };
    refuse("carriedOver", "“结转下年”的行不分上年结转，请空着或填“否”");
    return null;
  },
  unitOf: ({ unit }) => ({ unit, column: "unit" }),
  naturalKey: (row) => [row.flow, row.unit, row.source, row.flow === "revenue" && row.carriedOver],
};

const label = (field: string) => fieldLabel("procurement", field);

/** 政府采购: one row a purchase. */
export const PROCUREMENT: ImportSpec<ProcurementItem> = {
  sheet: "政府采购",
  columns: [
    UNIT_COLUMN,
    {
      kind: "choice",
      terms: PROCUREMENT_TERMS,
      id: "category",
      heading: label("category"),
      required: true,
      width: 12,
      hint: "从下拉列表选择",
    },
    { kind: "text", id: "name", heading: label("name"), required: true, width: 40, hint: "采购内容" },
    SOURCE_COLUMN,
    CARRIED_OVER_COLUMN,
    AMOUNT_COLUMN,
    {
      kind: "project",
      id: "project",
      heading: "项目编码",
      required: false,
      width: 14,
      hint: "用项目支出采购的填已录入的项目，见下表；其他空着",
    },
    PROJECT_NAME_COLUMN,
  ],
  trees: [],
  rowsOf: (book, unit) =>
    book.procurement
      .filter((item) => unit === null || item.unit === unit)
      .map((item) => ({ ...item, name: printedText(item.name) })),
  cellsOf: (row, book) => ({
    ...row,
    projectName: book.projects.find(({ code }) => code === row.project)?.name ?? null,
  }),
  rowOf: (cells) => ({
    unit: cell<string>(cells, "unit"),
    category: cell<ProcurementCategory>(cells, "category"),
    name: cell<string>(cells, "name"),
    source: cell<Source>(cells, "source"),
    carriedOver: cell<boolean>(cells, "carriedOver"),
    amount: cell<number>(cells, "amount"),
    project: cell<string | null>(cells, "project"),
  }),
  unitOf: ({ unit }) => ({ unit, column: "unit" }),
  naturalKey: (row) => [row.unit, row.category, row.name, row.source, row.carriedOver, row.project],
};
