/** Reading .xlsx workbooks and CSV tables from outside, within bounded time and memory. */
export { shiftedDecimal, shownDecimal } from "./decimal";
export { WorkbookError } from "./error";
export { type ShownNumber, shownNumber } from "./number-format";
export { readWorkbook } from "./read";
export { readTable } from "./read-table";
export * from "./types";
