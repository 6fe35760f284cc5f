export { contextOf } from "./context";
export { disclose } from "./disclose";
export type { Basis, Disclosure, Kept, Rounding } from "./types";
