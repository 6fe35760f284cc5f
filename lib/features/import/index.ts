/** Excel templates of the entry screens: made of a book, read back, and compared with it. */
export { IMPORT_KINDS, type ImportKind, type ImportRows, type ImportSpec } from "./kinds";
export { type ImportPlan, importPlan } from "./plan";
export { type ReadOptions, type RowProgress, readTemplate, templateSteps } from "./read-template";
export { groupedRefusals } from "./refusal-groups";
export type {
  FormulaCell,
  ImportedRow,
  ImportNotice,
  ImportReading,
  ImportRefusal,
  ReadSheet,
  RefusalGroup,
} from "./result";
export type { PlannedRow } from "./row-match";
export { type ChangedField, RowWords, type SumChange } from "./row-words";
export { SPECS } from "./specs";
export { templateWorkbook } from "./template";
