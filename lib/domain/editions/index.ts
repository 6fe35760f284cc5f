import { BookError } from "../book/error";
import { editionParts, unitEdition, type Variant } from "../book/variant";
import { CARRIED_CODES, type CodeLibrary } from "../classification";
import { oncePerText } from "../once";
import { chongqing2024 } from "./chongqing-2024";
import { changshou2026, dadukou2026 } from "./chongqing-districts";
import { chongqing2025, chongqing2026, chongqing2027 } from "./chongqing-years";
import { chooseEdition } from "./choose";
import type { Edition, EditionForms } from "./types";
import { asUnit } from "./unit-variant";

/** Every edition the program knows, by id. */
export const EDITIONS: ReadonlyMap<string, Edition> = new Map(
  [chongqing2024, chongqing2025, chongqing2026, chongqing2027, changshou2026, dadukou2026].map((edition) => [
    edition.id,
    edition,
  ]),
);

/** What an edition is called: form set, variant, and the year of its code books where that is not the form set's. */
function editionName(base: string, variant: Variant, year: number): string {
  const named = EDITIONS.get(base)?.codeBookYear === year ? base : `${base}@${year}`;
  return variant === "unit" ? unitEdition(named) : named;
}

/**
 * What an edition is called with the code books of another year than its own: `chongqing-2024@2025`. A book says in its
 * edition which code books it uses.
 */
export function editionWithCodes(id: string, year: number): string {
  const { base, variant } = editionParts(id);
  return editionName(base, variant, year);
}

/** The edition a name begins with, whatever the variant and the code books. */
function baseOf(id: string): Edition | undefined {
  return EDITIONS.get(editionParts(id).base);
}

/**
 * The edition of a fiscal year, of the same place and variant as another; with the code books of that year where it began
 * before it and there are such. As it is where all editions of the place are for later years, or there is none.
 */
export function editionForYear(id: string, fiscalYear: number, { years }: Pick<CodeLibrary, "years">): string {
  const { variant } = editionParts(id);
  const own = baseOf(id);
  const chosen = own && chooseEdition(EDITIONS.values(), { ...own, fiscalYear });
  if (!chosen) return id;
  const year = years.findLast((one) => one <= fiscalYear) ?? chosen.codeBookYear;
  return editionName(chosen.id, variant, Math.max(year, chosen.codeBookYear));
}

/** The form sets an office can choose from, each for all its years: the id is that of the first of them. */
export function formSets(): { id: string; name: string }[] {
  const first = [...EDITIONS.values()].filter(({ id, variant }) => variant === "department" && formSetOf(id) === id);
  return first.map(({ id, formSet }) => ({ id, name: formSet }));
}

/** The id of the form set that an edition is a year of. */
export function formSetOf(id: string): string {
  const own = baseOf(id);
  const years = [...EDITIONS.values()].filter(({ place, variant }) => place === own?.place && variant === own.variant);
  return years.sort((a, b) => a.from - b.from)[0]?.id ?? id;
}

/** What the edition of a fiscal year is called, of the place and variant of another. */
export function editionNameFor(id: string, fiscalYear: number): string {
  return baseOf(editionForYear(id, fiscalYear, CARRIED_CODES))?.name ?? id;
}

/**
 * The edition a book names as the program declares it, for whatever year it takes its codes from.
 *
 * @throws BookError naming the editions there are
 */
export function declaredEdition(id: string): Edition {
  const { base, variant, codes } = editionParts(id);
  const named = EDITIONS.get(base);
  if (!named || (codes !== null && !/^\d{4}$/.test(codes))) {
    throw new BookError("edition", JSON.stringify(id), `没有这个版式，应为 ${[...EDITIONS.keys()].join("、")} 之一`);
  }
  const edition = variant === "unit" ? asUnit(named) : named;
  return { ...edition, id, ...(codes !== null && { codeBookYear: Number(codes) }) };
}

/**
 * What an edition prints, and how: all of it but the limits of rules, which a basis holds, since they can be set.
 *
 * @throws BookError naming the editions there are
 */
export const editionOf: (id: string) => EditionForms = oncePerText(declaredEdition);

export type { Edition, EditionForms, RuleParameters } from "./types";
