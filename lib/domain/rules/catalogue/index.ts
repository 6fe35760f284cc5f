import type { Rule } from "../types";

/** Every rule that is checked, in the order of the catalogue. */
export const RULES: readonly Rule[] = [];
