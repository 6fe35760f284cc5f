import type { Disclosure } from "../../domain/disclosure/types";
import { titleLine } from "../files";
import { printedTables } from "../sheets";
import { directorySheet } from "./directorySheet";
import { tableSheet } from "./tableSheet";
import { writeWorkbook } from "./workbook";

/**
 * The printed tables as one workbook: 目录 and a sheet a table. Figures are numbers whose value is the printed one.
 *
 * @throws PacketError when a text is longer than a worksheet cell can hold
 */
export function buildWorkbook(disclosure: Disclosure, draft: boolean): Promise<Buffer> {
  const tables = printedTables(disclosure).map((printed) => tableSheet(printed, draft));
  return writeWorkbook([directorySheet(disclosure, draft), ...tables], {
    title: titleLine(`${disclosure.departmentName}${disclosure.fiscalYear}年部门预算公开套表`, draft),
    creator: disclosure.departmentName,
  });
}
