import { openArchive } from "./archive.mjs";
import { findParts, readFormats } from "./package.mjs";
import { Refusal } from "./refusal.mjs";
import { newTally, sheetReader } from "./sheet.mjs";
import { readStrings } from "./strings.mjs";
import { readPart } from "./xml.mjs";

/** @typedef {import("../types").ReadReport} ReadReport */

/** Rows reported together. */
const BATCH = 500;

/**
 * @param {import("../types").ReadJob} job
 * @param {(report: ReadReport) => void} say
 */
async function readSheets({ bytes, limits }, say) {
  const archive = await openArchive(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), limits);
  const parts = await findParts(archive, limits);
  const strings = await readStrings(archive, parts.strings, limits);
  const formats = await readFormats(archive, parts.styles, limits);
  const total = parts.sheets.reduce((sum, { path }) => sum + archive.size(path), 0);
  const tally = newTally(limits);
  let done = 0;
  for (const { name, hidden, path } of parts.sheets) {
    say({ type: "sheet", name, hidden });
    /** @type {import("../types").WorkbookRow[]} */
    let rows = [];
    const flush = () => {
      say({ type: "rows", rows, share: total > 0 ? done / total : 1 });
      rows = [];
    };
    const handlers = sheetReader({
      name,
      strings,
      formats,
      limits,
      tally,
      onRow: (row) => {
        rows.push(row);
        if (rows.length >= BATCH) flush();
      },
    });
    await readPart(archive, path, limits, handlers, (read) => {
      done += read;
    });
    flush();
    say({ type: "layout", ...handlers.layout() });
  }
  say({ type: "done" });
}

/**
 * Reads one workbook and reports its rows, in order, or that it is refused, as the last.
 *
 * @param {import("../types").ReadJob} job
 * @param {(report: ReadReport) => void} say
 */
export async function readReporting(job, say) {
  try {
    await readSheets(job, say);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    say({ type: "refused", kind: error.kind, message: error.message });
  }
}
