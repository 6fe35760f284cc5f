import { WorkbookError } from "./error";
import type { ReadProgress, ReadReport, Workbook } from "./types";

/** A workbook that comes together from the reports of its reader. */
export class Gathering {
  readonly workbook: Workbook = { sheets: [] };
  #rows = 0;

  constructor(private readonly onProgress?: (progress: ReadProgress) => void) {}

  /**
   * Takes one report into the workbook; true when it was the last.
   * @throws WorkbookError when the file is refused
   */
  take(report: ReadReport): boolean {
    const { sheets } = this.workbook;
    if (report.type === "refused") throw new WorkbookError(report.kind, report.message);
    if (report.type === "done") return true;
    if (report.type === "sheet") {
      sheets.push({ name: report.name, ...(report.hidden && { hidden: true }), rows: [] });
      return false;
    }
    const sheet = sheets.at(-1);
    if (report.type === "layout") {
      if (sheet && report.merges.length > 0) sheet.merges = report.merges;
      if (sheet && report.hiddenColumns.length > 0) sheet.hiddenColumns = report.hiddenColumns;
      return false;
    }
    for (const row of report.rows) sheet?.rows.push(row);
    this.#rows += report.rows.length;
    this.onProgress?.({ rows: this.#rows, share: report.share });
    return false;
  }
}
