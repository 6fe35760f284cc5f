/** Code trees of 政府收支分类科目 by fiscal year, their correspondence, and finding codes in them. Pure. */
export {
  CARRIED_CODES,
  CODE_TABLES,
  CodeLibrary,
  type CodeTableName,
  codeBookYears,
  type ImportedTable,
  type ImportedTree,
} from "./books";
export { CODE_TABLE_TITLES, type ReadTable, readCorrespondence, readSuccession, type TableLine } from "./code-tables";
export { deriveGovernmentEconomic, governmentEconomicOptions } from "./correspondence";
export {
  type CodeDifference,
  type CodeFault,
  type CodeRow,
  differences,
  differenceWords,
  type ImportedCode,
  readCodes,
} from "./import";
export { withCodeNames } from "./named";
export { nearestCodes } from "./nearest";
export { type CodeMatch, type MatchedCode, matchCodes, searchCodes } from "./search";
export { type FunctionStanding, namelessIn, standingOf } from "./standing";
export { type Succession, successionsIn } from "./succession";
export { CODE_TREE_TITLES, isInUse } from "./tree";
export type {
  Code,
  CodeBooks,
  CodeFund,
  CodeName,
  CodeTree,
  CodeTreeName,
  Confidence,
  Correspondence,
  CorrespondenceRow,
  ListConfidence,
} from "./types";
export { usualExpense } from "./usual-expense";
