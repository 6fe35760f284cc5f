import type { BudgetBook } from "./types";

/** Whose disclosure a form set prints: a department's (部门预算公开), or that of one of its units (单位预算公开). */
export type Variant = "department" | "unit";

/** What follows the form set in the edition of a unit's book: `chongqing-2024/unit`, `chongqing-2024/unit@2025`. */
const UNIT_MARK = "/unit";

/** What an edition is made of: the form set, its variant, and the year of its code books where that is not the form set's. */
export interface EditionParts {
  base: string;
  variant: Variant;
  codes: string | null;
}

/** The parts of what a book calls its edition. */
export function editionParts(id: string): EditionParts {
  const [form = "", codes = null] = id.split("@");
  const isUnits = form.endsWith(UNIT_MARK);
  return { base: isUnits ? form.slice(0, -UNIT_MARK.length) : form, variant: isUnits ? "unit" : "department", codes };
}

/** The edition by which a unit of a department discloses, with the same form set and code books. */
export function unitEdition(id: string): string {
  const { base, codes } = editionParts(id);
  return `${base}${UNIT_MARK}${codes === null ? "" : `@${codes}`}`;
}

/** Whose book it is by the edition that it names. */
export function variantOf({ edition }: Pick<BudgetBook, "edition">): Variant {
  return editionParts(edition).variant;
}

/** What tables, sentences and file names call the body whose budget it is: 部门, 单位. */
export const BODY_WORDS: Readonly<Record<Variant, string>> = { department: "部门", unit: "单位" };

/** What tables and sentences of a book call the body whose budget it is: 部门, 单位. */
export function bodyWord(book: Pick<BudgetBook, "edition">): string {
  return BODY_WORDS[variantOf(book)];
}
