export { changePercent, headlinesOf, largestChanges, overviewOf } from "./overview";
export type * from "./types";
