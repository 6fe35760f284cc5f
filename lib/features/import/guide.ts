import type { BudgetBook } from "@/lib/domain/book/types";
import type { CodeTreeName } from "@/lib/domain/classification";
import { CODE_TREE_TITLES, isInUse } from "@/lib/domain/classification/tree";
import type { Basis } from "@/lib/domain/editions/basis";
import { codesOf } from "@/lib/domain/editions/codes";
import { printable, wrappedLines } from "@/lib/packet/text";
import type { CellStyle } from "@/lib/packet/xlsx/styles";
import type { Sheet, SheetCell, SheetRow } from "@/lib/packet/xlsx/worksheet";
import type { ImportColumn, ImportKind } from "./kinds";
import { CODES_SHEET, columnsOf, GUIDE_SHEET, isAside } from "./layout";
import { SPECS } from "./specs";

const TITLE: CellStyle = { font: "title", size: 16, horizontal: "center" };
const HEADING: CellStyle = { font: "heading", size: 10, border: true, shaded: true, horizontal: "center" };
const TEXT: CellStyle = { font: "body", size: 10, border: true, horizontal: "left" };
const PLAIN: CellStyle = { font: "body", size: 10, horizontal: "left" };
const SECTION: CellStyle = { font: "heading", size: 11, horizontal: "left" };

export const GUIDE_WIDTHS = [22, 12, 48, 60];
/** The second and third column. */
const NAME_WIDTH = 60;

const RULES = [
  "从第 4 行起每行填一条，一个文件最多 10 万行；请勿改动表头（第 3 行）的文字，列的次序可以调整。",
  "带 * 的列必填。灰底的列供对照或由系统使用，不必填写。",
  "上传后先列出将新增、修改和删除的行，确认后才写入；表中删去的行在系统中也将删除。",
  "金额以元为单位。单元格内有公式的，取其已算出的结果，并在导入报告中列出。",
  "有一处填写有误，该行即不导入，报告列出单元格位置和原因。",
];

function words(column: ImportColumn): string {
  switch (column.kind) {
    case "choice":
      return Object.values(column.terms).join("、");
    case "boolean":
      return "是、否";
    case "code":
      return `${CODE_TREE_TITLES[column.tree]}科目编码`;
    case "amount":
    case "number":
      return "数字";
    case "unit":
      return "单位编码";
    case "project":
      return "项目编码";
    case "info":
    case "key":
      return "";
    default:
      return "文字";
  }
}

const cellOf = (style: CellStyle) => (text: string) => ({ style, value: { text: printable(text) } });

function row(texts: readonly string[], style: CellStyle): SheetRow {
  const lines = texts.map((text, index) => wrappedLines(text, GUIDE_WIDTHS[index] ?? 0));
  return { height: Math.max(...lines) * 13.5 + 6, cells: texts.map(cellOf(style)) };
}

function need(column: ImportColumn): string {
  if (isAside(column)) return "不填";
  return column.required ? "必填" : "选填";
}

/** Codes and names; a name takes two columns, which `guideSheet` merges. */
function listed(title: string, items: readonly { code: string; name: string }[]): SheetRow[] {
  if (items.length === 0) return [];
  const body = items.map(({ code, name }): SheetRow => {
    const height = wrappedLines(name, NAME_WIDTH) * 13.5 + 6;
    return { height, cells: [cellOf(TEXT)(code), cellOf(TEXT)(name), { style: TEXT }] };
  });
  const head: SheetRow = { height: 20, cells: [cellOf(HEADING)("编码"), cellOf(HEADING)("名称"), { style: HEADING }] };
  return [guideSection(title), head, ...body];
}

/** Title and rules of a guide, each to be merged across its columns. */
export function guideHead(title: string, rules: readonly string[]): SheetRow[] {
  return [
    { height: 30, cells: [cellOf(TITLE)(title)] },
    ...rules.map((rule, index): SheetRow => ({ height: 20, cells: [cellOf(PLAIN)(`${index + 1}. ${rule}`)] })),
  ];
}

/** The title of a part of a guide. */
export const guideSection = (title: string): SheetRow => ({ height: 24, cells: [cellOf(SECTION)(title)] });

/** What each column takes, under headings. */
export function guideColumns(columns: readonly ImportColumn[]): SheetRow[] {
  return [
    row(["列名", "是否必填", "填写要求", "可填内容"], HEADING),
    ...columns.map((column) => row([column.heading, need(column), column.hint, words(column)], TEXT)),
  ];
}

/** How to fill in the template: the rules, each column with the words it takes, the units and projects of the book. */
export function guideSheet(kind: ImportKind, book: BudgetBook, unit: string | null): Sheet {
  const columns = columnsOf(kind, unit);
  const has = (wanted: ImportColumn["kind"]) => columns.some((column) => column.kind === wanted);
  const head = guideHead(`${SPECS[kind].sheet}${GUIDE_SHEET}`, RULES);
  const top: SheetRow[] = [...head, ...guideColumns(columns)];
  const lists = [
    ...(has("unit") ? listed("单位", book.units) : []),
    ...(has("project") ? listed("项目", book.projects) : []),
  ];
  const merge = (row: number, left: number, right: number) => ({ top: row, left, bottom: row, right });
  return {
    name: GUIDE_SHEET,
    widths: GUIDE_WIDTHS,
    rows: [...top, ...lists],
    merges: [
      ...head.map((_, index) => merge(index, 0, 3)),
      ...lists.flatMap(({ cells }, index) => (cells.length > 1 ? [merge(top.length + index, 1, 2)] : [])),
    ],
    orientation: "landscape",
    frozen: { rows: 0, columns: 0 },
    titleRows: 0,
    pageHeader: "",
  };
}

/** Two columns of one code tree: the codes that an amount may stand on, and their names. */
function codeBlock(tree: CodeTreeName, book: BudgetBook, basis: Basis): [SheetCell, SheetCell][] {
  const codes = codesOf(book, basis)[tree];
  const leaves = codes.all.filter((code) => code.level === codes.leafLevel && isInUse(codes, code));
  return [
    [cellOf(HEADING)("编码"), cellOf(HEADING)(`${CODE_TREE_TITLES[tree]}科目名称`)],
    ...leaves.map(({ code, name }): [SheetCell, SheetCell] => [cellOf(TEXT)(code), cellOf(TEXT)(name)]),
  ];
}

/** The codes that the template takes, one tree beside the other; none when it takes no codes. */
export function codesSheet(kind: ImportKind, book: BudgetBook, basis: Basis): Sheet[] {
  const { trees } = SPECS[kind];
  if (trees.length === 0) return [];
  const blocks = trees.map((tree) => codeBlock(tree, book, basis));
  const length = Math.max(...blocks.map((block) => block.length));
  const rows = Array.from({ length }, (_, index): SheetRow => {
    const cells = blocks.flatMap((block) => [...(block[index] ?? [undefined, undefined]), undefined]);
    return { height: 20, cells: cells.slice(0, -1) };
  });
  return [
    {
      name: CODES_SHEET,
      widths: trees.flatMap(() => [12, 44, 4]).slice(0, -1),
      rows,
      merges: [],
      orientation: "landscape",
      frozen: { rows: 1, columns: 0 },
      titleRows: 1,
      pageHeader: "",
    },
  ];
}
