export { overviewOf } from "./overview";
export type * from "./types";
