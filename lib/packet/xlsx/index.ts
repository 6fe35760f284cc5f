import { bodyWord } from "../../domain/book/variant";
import { titleLine } from "../files";
import { printedTables, type TableSet } from "../sheets";
import { directorySheet } from "./directorySheet";
import { tableSheet } from "./tableSheet";
import { writeWorkbook } from "./workbook";

export { buildFormulaWorkbook } from "./formulaWorkbook";

/**
 * The printed tables as one workbook: 目录 and a sheet a table. Figures are numbers whose value is the printed one.
 *
 * @throws PacketError when a text is longer than a worksheet cell can hold
 */
export function buildWorkbook(disclosure: TableSet, draft: boolean): Buffer {
  const { departmentName, fiscalYear } = disclosure;
  const title = titleLine(`${departmentName}${fiscalYear}年${bodyWord(disclosure.book)}预算公开套表`, draft);
  const printed = printedTables(disclosure);
  const sheets = printed.map((table) => tableSheet(table, draft).sheet);
  return writeWorkbook([directorySheet({ departmentName, title }, printed, draft), ...sheets], {
    title,
    creator: departmentName,
    draft,
  });
}
