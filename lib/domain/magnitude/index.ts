export { type Doubt, doubtOf } from "./doubt";
export { doubtsOfLastYear, isAllOfAnotherOrder, type LastYearDoubt } from "./last-year";
export { amountWords, questionOf } from "./words";
export { WAGE_CODES, type Yardsticks, yardsticksOf } from "./yardsticks";
