export { summaryOf } from "./summary";
export type { Summary, SummarySpec } from "./types";
