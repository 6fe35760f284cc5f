import type { Variant } from "../book/variant";
import type { Edition } from "./types";
import { asUnit } from "./unit-variant";

/** What a budget wants an edition for. */
export interface EditionWish {
  place: string;
  fiscalYear: number;
  variant: Variant;
}

/**
 * The edition of a place, year and variant: of those that are for the year the one that began last, else the latest one
 * before it, since a form set goes on until another is issued. Where a place has none of its own for units, they take that
 * of their departments.
 *
 * @returns null when all of the place are for later years, or there is none
 */
export function chooseEdition(editions: Iterable<Edition>, wish: EditionWish): Edition | null {
  const { place, fiscalYear, variant } = wish;
  const all = [...editions];
  const begun = all
    .filter((one) => one.place === place && one.variant === variant && one.from <= fiscalYear)
    .sort((a, b) => b.from - a.from);
  const chosen = begun.find(({ to }) => to === null || fiscalYear <= to) ?? begun[0];
  if (chosen || variant === "department") return chosen ?? null;
  const departments = chooseEdition(all, { ...wish, variant: "department" });
  return departments && asUnit(departments);
}
