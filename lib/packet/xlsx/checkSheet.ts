import type { Disclosure } from "../../domain/disclosure/types";
import type { Fen, PrintUnit } from "../../domain/money";
import type { CheckedEquation, Operand } from "../../domain/rules";
import { DRAFT_MARK } from "../files";
import { printable, wrappedLines } from "../text";
import { DIRECTORY_SHEET } from "./directorySheet";
import { exactDecimal, exactUnit, sumFormula, type WorkbookPlaces } from "./formulas";
import type { CellStyle } from "./styles";
import { figureFormat } from "./tableSheet";
import { reference, type Sheet, type SheetCell, type SheetRow, type SheetValue } from "./worksheet";

/** Name of the sheet that checks the others. */
export const CHECK_SHEET = "核对";

const HEADERS = ["序号", "依据", "核对内容", "金额", "应为", "差额", "结果"];
const WIDTHS = [7, 9, 68, 15, 15, 13, 10];
const TEXT_COLUMN = 2;
const RESULTS = { equal: ["一致", "不一致"], atMost: ["未超过", "超过"] } as const;
const TITLE_ROWS = 4;
const LINE_HEIGHT = 13.5;
const ROW_PADDING = 4.5;

const TITLE: CellStyle = { font: "title", size: 16, horizontal: "center" };
const NOTE: CellStyle = { font: "body", size: 10, horizontal: "left" };
const HEADING: CellStyle = { font: "heading", size: 10, border: true, shaded: true, horizontal: "center" };
const WORDS: CellStyle = { font: "body", size: 10, border: true, horizontal: "left" };
const CENTRED: CellStyle = { ...WORDS, horizontal: "center" };
const BACK: CellStyle = { font: "link", size: 10, horizontal: "center" };

/** What stands behind the cells of one line. */
interface CheckContext {
  disclosure: Disclosure;
  places: WorkbookPlaces;
  unit: PrintUnit;
}

/** A side of an equation as a formula over the cells that are printed, with what no cell prints as a number. */
function operandValue(operand: Operand, fen: Fen, { disclosure, places, unit }: CheckContext): SheetValue {
  const standing = operand.cells.map((address) => places.get(address));
  const unprinted = operand.cells.flatMap((address, index) => {
    const figure = standing[index] ? undefined : disclosure.figures.get(address);
    return figure && figure.fen !== 0 ? [exactDecimal(figure.fen, unit)] : [];
  });
  const constants = operand.plus ? [...unprinted, exactDecimal(operand.plus, unit)] : unprinted;
  const formula = sumFormula(standing, CHECK_SHEET, unit, constants.join(","));
  return { number: exactDecimal(fen, unit), ...(formula && { formula }) };
}

function checkRow(checked: CheckedEquation, index: number, context: CheckContext): SheetRow {
  const { equation, actual, expected, rule } = checked;
  const { relation = "equal" } = equation;
  const { unit } = context;
  const row = TITLE_ROWS + index;
  const at = (column: number) => reference(row, column);
  const [good, bad] = RESULTS[relation];
  const holds = relation === "equal" ? actual === expected : actual <= expected;
  const content = printable(`${equation.actual.label} ${relation === "equal" ? "＝" : "≤"} ${equation.expected.label}`);
  const amount: CellStyle = { ...WORDS, horizontal: "right", format: figureFormat(unit) };
  const difference = `ROUND(${at(3)}-${at(4)},${exactUnit(unit).decimals})`;
  const test = relation === "equal" ? `${at(5)}=0` : `${at(5)}<=0`;
  const cells: SheetCell[] = [
    { style: { ...CENTRED, format: "0" }, value: { number: String(index + 1) } },
    { style: CENTRED, value: { text: rule ?? "表内" } },
    { style: WORDS, value: { text: content } },
    { style: amount, value: operandValue(equation.actual, actual, context) },
    { style: amount, value: operandValue(equation.expected, expected, context) },
    { style: amount, value: { number: exactDecimal(actual - expected, unit), formula: difference } },
    { style: CENTRED, value: { text: holds ? good : bad, formula: `IF(${test},"${good}","${bad}")` } },
  ];
  return { height: wrappedLines(content, WIDTHS[TEXT_COLUMN] ?? 0) * LINE_HEIGHT + ROW_PADDING, cells };
}

/** How many lines do not hold, in words, as a formula and as it stands. */
function verdict(rows: readonly SheetRow[]): SheetValue {
  const last = WIDTHS.length - 1;
  const range = `${reference(TITLE_ROWS, last)}:${reference(TITLE_ROWS + rows.length - 1, last)}`;
  const bad = `COUNTIF(${range},"${RESULTS.equal[1]}")+COUNTIF(${range},"${RESULTS.atMost[1]}")`;
  const all = `共 ${rows.length} 项，全部符合`;
  const failed = rows.filter(({ cells }) => {
    const value = cells[last]?.value;
    return value && "text" in value && (value.text === RESULTS.equal[1] || value.text === RESULTS.atMost[1]);
  }).length;
  return {
    text: failed === 0 ? all : `共 ${rows.length} 项，不符合 ${failed} 项`,
    formula: `IF(${bad}=0,"${all}","共 ${rows.length} 项，不符合 "&(${bad})&" 项")`,
  };
}

/**
 * The sheet of the formula workbook that checks the others: every equation between figures with both its sides as formulas
 * over the cells, and the result in words.
 *
 * @param remark says how the amounts are written
 */
export function checkSheet(
  equations: readonly CheckedEquation[],
  context: CheckContext,
  remark: string,
  draft: boolean,
): Sheet {
  const rows = equations.map((checked, index) => checkRow(checked, index, context));
  const last = WIDTHS.length - 1;
  const width = WIDTHS.reduce((a, b) => a + b, 0);
  const head: SheetRow[] = [
    {
      height: 30,
      cells: [
        { style: TITLE, value: { text: "表内、表间关系核对" } },
        ...Array.from({ length: last }, () => undefined),
        { style: BACK, value: { text: "返回目录" }, link: DIRECTORY_SHEET },
      ],
    },
    {
      height: wrappedLines(remark, width) * LINE_HEIGHT + ROW_PADDING,
      cells: [{ style: NOTE, value: { text: remark } }],
    },
    { height: 18, cells: [{ style: NOTE, value: rows.length > 0 ? verdict(rows) : { text: "没有可核对的关系" } }] },
    { height: 20, cells: HEADERS.map((text) => ({ style: HEADING, value: { text } })) },
  ];
  return {
    name: CHECK_SHEET,
    widths: [...WIDTHS, 10],
    printedColumns: WIDTHS.length,
    rows: [...head, ...rows],
    merges: [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
    orientation: "landscape",
    frozen: { rows: TITLE_ROWS, columns: 0 },
    titleRows: TITLE_ROWS,
    pageHeader: draft ? DRAFT_MARK : "",
  };
}
