/** Excel templates of the entry screens: made of a book, read back, and compared with it. */
export { IMPORT_KINDS, type ImportKind, type ImportRows } from "./kinds";
export { type ImportPlan, importPlan } from "./plan";
export { type RowProgress, readTemplate, templateSteps } from "./read-template";
export type { FormulaCell, ImportedRow, ImportRefusal, ReadTemplate } from "./result";
export type { PlannedRow } from "./row-match";
export { SPECS } from "./specs";
export { templateWorkbook } from "./template";
