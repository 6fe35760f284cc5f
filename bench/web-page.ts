import { gzipSync } from "node:zlib";
import { createElement as element } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { associate } from "@/lib/domain/tables/associations";
import type { Table } from "@/lib/domain/tables/types";
import { buildWebPage } from "@/lib/packet/html";
import { openDataFiles } from "@/lib/packet/open-data";
import { demoBook, largeBook } from "./large-book";
import { longTable } from "./long-table";
import { medianOf, timesOf } from "./measure";

/** The peer: the bodies of the same tables, the same header ids, written by React's static renderer. */
function reactTables({ tables }: Disclosure): string {
  const body = (table: Table) => {
    const marks = associate(table, `t${table.id}`).body;
    return table.rows.map((row, r) =>
      element(
        "tr",
        { key: row.id },
        row.cells.map((cell, c) => {
          const { id, headers = [], heads } = marks[r]?.[c] ?? {};
          const shape = { colSpan: cell?.columns, rowSpan: cell?.rows };
          return cell && element(heads ? "th" : "td", { key: c, id, headers: headers.join(" "), ...shape }, cell.text);
        }),
      ),
    );
  };
  return renderToStaticMarkup(tables.map((table) => element("table", { key: table.id }, body(table))));
}

const column = (value: number) => (Math.round(value * 10) / 10).toString().padStart(9);
const kilobytes = (bytes: Uint8Array) => bytes.length / 1024;

/** Drawing the page for the public and the open data, the page beside React rendering only its table bodies. */
export async function benchWebPage(): Promise<void> {
  console.log(
    "web page: table rows, react tables ms, page ms, with lines ms, page KB, gzip KB, open data ms, KB (median of 5)",
  );
  for (const disclosure of [
    disclose(demoBook(), CARRIED_BASIS),
    disclose(largeBook(5_000, 5), CARRIED_BASIS),
    longTable(5_000),
  ]) {
    const rows = disclosure.tables.reduce((count, table) => count + table.rows.length, 0);
    const median = async (work: () => unknown) => medianOf(await timesOf(work, 5));
    const page = buildWebPage(disclosure, { draft: false }, CARRIED_BASIS);
    const data = openDataFiles(disclosure, false);
    const values = [
      await median(() => reactTables(disclosure)),
      await median(() => buildWebPage(disclosure, { draft: false }, CARRIED_BASIS)),
      await median(() => buildWebPage(disclosure, { draft: false, showLines: true }, CARRIED_BASIS)),
      kilobytes(page),
      kilobytes(gzipSync(page)),
      await median(() => openDataFiles(disclosure, false)),
      data.reduce((sum, { bytes }) => sum + kilobytes(bytes), 0),
    ];
    console.log(`  ${String(rows).padStart(6)} ${values.map(column).join(" ")}`);
  }
}
