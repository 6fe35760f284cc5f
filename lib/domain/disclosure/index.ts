export { contextOf } from "./context";
export { disclose } from "./disclose";
export type { BasisStatement, Disclosure, Kept, Rounding } from "./types";
