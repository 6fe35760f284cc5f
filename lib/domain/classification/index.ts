/** Code trees of 政府收支分类科目 by fiscal year, their correspondence, and finding codes in them. Pure. */
export { codeBooks, codeBookYears } from "./books";
export { deriveGovernmentEconomic, governmentEconomicOptions } from "./correspondence";
export { nearestCodes } from "./nearest";
export { searchCodes } from "./search";
export { CODE_TREE_TITLES, isInUse } from "./tree";
export type {
  Code,
  CodeBooks,
  CodeFund,
  CodeTree,
  CodeTreeName,
  Confidence,
  Correspondence,
  CorrespondenceRow,
} from "./types";
