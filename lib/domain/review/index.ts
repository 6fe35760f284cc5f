export { type AdjustedAmount, type AdjustmentTotal, adjustmentTotals, adjustmentWord } from "./adjustments";
export { type ReviewPart, reviewParts } from "./parts";
