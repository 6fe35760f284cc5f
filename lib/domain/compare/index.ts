export type { AmountChange } from "./amounts";
export type { CellChange } from "./cells";
export { type Comparison, compare, isSame, type Told, type ToldAmount, type ToldLine } from "./compare";
export { describeImpact, type Impact, impactOf, type TableChange } from "./impact";
export { type LineChange, lineChanges } from "./lines";
export type { Reach } from "./reach";
export type { SentenceChange } from "./sentences";
export { amountWords, movedWords } from "./words";
export { compareYears, type YearChange, type YearComparison } from "./years";
