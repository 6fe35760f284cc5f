export { contextOf } from "./context";
export { disclose } from "./disclose";
export type { Disclosure, Rounding } from "./types";
