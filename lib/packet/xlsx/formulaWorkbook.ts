import { bodyWord } from "../../domain/book/variant";
import type { Disclosure } from "../../domain/disclosure/types";
import { editionOf } from "../../domain/editions";
import type { Basis } from "../../domain/editions/basis";
import { codesBehind } from "../../domain/editions/codes";
import type { PrintUnit } from "../../domain/money";
import { equationsOf, ruleBasis } from "../../domain/rules";
import type { FigureCell } from "../../domain/tables/types";
import { titleLine } from "../files";
import { printedTables } from "../sheets";
import { CHECK_SHEET, checkSheet } from "./checkSheet";
import { directorySheet } from "./directorySheet";
import { exactDecimal, formulaSum, sumFormula, type WorkbookPlace, type WorkbookPlaces } from "./formulas";
import { tableSheet } from "./tableSheet";
import { writeWorkbook } from "./workbook";
import type { SheetValue } from "./worksheet";

const REMARK =
  "本工作簿供核对：金额精确到分，按两位小数显示；上级数是下级数的求和公式，相加没有尾差。公开的套表每格由精确金额四舍五入，其分项之和与合计可能相差 0.01，以公开的套表为准。";

const SHEET_REMARK = "（公式版，金额精确到分）";

function formulaValue(
  figure: FigureCell,
  unit: PrintUnit,
  sheet: string,
  places: WorkbookPlaces,
): SheetValue | undefined {
  const number = exactDecimal(figure.fen, unit);
  const sum = formulaSum(figure);
  const formula =
    sum &&
    sumFormula(
      sum.parts.map((address) => places.get(address)),
      sheet,
      unit,
    );
  if (formula) return { number, formula };
  return figure.fen === 0 ? undefined : { number };
}

/**
 * The twin of the workbook with live formulas, for people who check: exact amounts instead of printed ones, every parent
 * the sum of its children, and a sheet 核对 with all other relations. Every formula carries its result.
 *
 * @throws PacketError when a text is longer than a worksheet cell can hold
 */
export function buildFormulaWorkbook(disclosure: Disclosure, draft: boolean, basis: Basis): Buffer {
  const { departmentName, fiscalYear, tables } = disclosure;
  const edition = editionOf(disclosure.edition);
  const title = titleLine(`${departmentName}${fiscalYear}年${bodyWord(disclosure)}预算公开套表（公式版）`, draft);
  const printed = printedTables(disclosure);
  const drawn = printed.map((table) => ({ ...table, ...tableSheet(table, draft, SHEET_REMARK) }));
  const places = new Map<string, WorkbookPlace>(
    drawn.flatMap(({ name, figures }) =>
      figures.map(({ figure, row, column }) => [figure.address, { sheet: name, row, column }] as const),
    ),
  );
  for (const { name, table, sheet, figures } of drawn) {
    for (const { figure, row, column } of figures) {
      const cells = sheet.rows[row]?.cells;
      const cell = cells?.[column];
      if (!cells || !cell) continue;
      const value = formulaValue(figure, table.unit, name, places);
      cells[column] = { style: cell.style, ...(value && { value }) };
    }
  }
  const judgedBy = { ...ruleBasis(disclosure, basis), codes: codesBehind(disclosure, basis) };
  const equations = equationsOf(disclosure, judgedBy, (cell, sum) => sum !== formulaSum(cell));
  const unit = tables[0]?.unit ?? edition.unit;
  const check = checkSheet(equations, { disclosure, places, unit }, REMARK, draft);
  const entries = [...printed, { name: CHECK_SHEET, listing: "表内、表间关系核对" }];
  const directory = directorySheet({ departmentName, title }, entries, draft, REMARK);
  return writeWorkbook([directory, ...drawn.map(({ sheet }) => sheet), check], {
    title,
    creator: departmentName,
    draft,
  });
}
