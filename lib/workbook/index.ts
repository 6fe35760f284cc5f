/** Reading .xlsx workbooks from outside, within bounded time and memory. */
export { shownDecimal } from "./decimal";
export { WorkbookError } from "./error";
export { readWorkbook } from "./read";
export * from "./types";
