export { blankBook, bookFromFile, bookWithPriorYear, type NewBudgetFacts } from "./start";
export { START_TERMS, STARTS, type Start } from "./terms";
