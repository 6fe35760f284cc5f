export { type AdjustedAmount, type AdjustmentTotal, adjustmentTotals, adjustmentWord } from "./adjustments";
export { partContents } from "./content";
export { type ReviewPart, reviewParts } from "./parts";
