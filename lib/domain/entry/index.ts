export { applyChanges, bookOf, type EntryRow, type EntryRows, withSaved } from "./apply";
export { type BookBalance, balanceOf, type SourceBalance, type UnitBalance } from "./balance";
export { cellText, type ReadCell, readCellText, type TextContext } from "./cell-text";
export {
  type ChangeOf,
  type EntryChange,
  type EntryConflict,
  type EntryEntity,
  type EntryRefusal,
  type EntrySaved,
  type EntryValues,
  LIST_ENTITIES,
  type ListEntity,
  type ReadChanges,
  readChanges,
  SINGLE_ENTITIES,
  type SingleEntity,
} from "./change";
export { type EntryEnvelope, entryBatchSchema } from "./change-schema";
export { checkRow, type EntryContext, type EntryRemark } from "./check";
export { codeFault } from "./code-fault";
export type { CellValue, ColumnKind, EntryColumn, GridRow, Position } from "./columns";
export { FIELD_LABELS, fieldLabel } from "./labels";
export {
  type PasteChange,
  type PastedRow,
  type PastePlan,
  type PasteRefusal,
  type PasteRequest,
  planPaste,
} from "./paste";
export { readPastedAmount } from "./paste-amount";
export { readBlock, writeBlock } from "./paste-block";
export { type EntryPlace, entryPlacesIn } from "./place";
export { byRank, type Rank, rankBetween } from "./rank";
export { refusalsOf } from "./refuse";
export { type CountedRow, type Subtotal, subtotalsOf } from "./subtotals";
export { type SuggestContext, type Suggestion, type SuggestRequest, suggestCodes } from "./suggest";
