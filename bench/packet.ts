import ExcelJS from "exceljs";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { buildPacket, zipPacket } from "@/lib/packet";
import { buildDocument } from "@/lib/packet/docx";
import { placeTable } from "@/lib/packet/grid";
import { buildPdf } from "@/lib/packet/pdf";
import { printedTables } from "@/lib/packet/sheets";
import { buildWorkbook } from "@/lib/packet/xlsx";
import { demoBook, largeBook } from "./large-book";
import { medianOf, timesOf } from "./measure";

const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** The peer: the same cells, merges, borders and formats written by exceljs. */
async function exceljsWorkbook(disclosure: Disclosure): Promise<unknown> {
  const workbook = new ExcelJS.Workbook();
  for (const { name, table } of printedTables(disclosure)) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: "frozen", ySplit: table.header.length + 3 }] });
    for (const placed of placeTable(table).cells) {
      const cell = sheet.getCell(placed.row + 4, placed.column + 1);
      if (placed.rows > 1 || placed.columns > 1) {
        sheet.mergeCells(
          placed.row + 4,
          placed.column + 1,
          placed.row + placed.rows + 3,
          placed.column + placed.columns,
        );
      }
      cell.value = placed.figure ? placed.figure.printed / 100 : placed.text;
      cell.border = BORDER;
      cell.alignment = { wrapText: true, vertical: "middle" };
      if (placed.figure) cell.numFmt = "#,##0.00;-#,##0.00;;@";
    }
  }
  return workbook.xlsx.writeBuffer();
}

const ms = (value: number) => (Math.round(value * 10) / 10).toString().padStart(9);

/** Drawing a packet part by part, the workbook beside exceljs writing the same tables. */
export async function benchPacket(): Promise<void> {
  console.log("packet: table rows, exceljs xlsx ms, xlsx ms, docx ms, pdf ms, whole packet ms, zip ms (median of 5)");
  for (const book of [demoBook(), largeBook(5_000, 5)]) {
    const disclosure = disclose(book, CARRIED_BASIS);
    const rows = disclosure.tables.reduce((count, table) => count + table.rows.length, 0);
    const files = await buildPacket(disclosure, { draft: true }, CARRIED_BASIS);
    const works = [
      () => exceljsWorkbook(disclosure),
      () => buildWorkbook(disclosure, true),
      () => buildDocument(disclosure, true),
      () => buildPdf(disclosure, { draft: true }),
      () => buildPacket(disclosure, { draft: true }, CARRIED_BASIS),
      () => zipPacket(files),
    ];
    const medians: string[] = [];
    for (const work of works) medians.push(ms(medianOf(await timesOf(work, 5))));
    console.log(`  ${String(rows).padStart(6)} ${medians.join(" ")}`);
  }
}
