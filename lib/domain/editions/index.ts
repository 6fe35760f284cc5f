import { BookError } from "../book/error";
import { editionParts, unitEdition, type Variant } from "../book/variant";
import { knownCodeBookYears } from "../classification";
import { chongqing2024 } from "./chongqing-2024";
import { changshou2026, dadukou2026 } from "./chongqing-districts";
import { chongqing2025, chongqing2026, chongqing2027 } from "./chongqing-years";
import { chooseEdition } from "./choose";
import type { Edition, RuleParameters } from "./types";
import { asUnit } from "./unit-variant";

/** Every edition the program knows, by id. */
export const EDITIONS: ReadonlyMap<string, Edition> = new Map(
  [chongqing2024, chongqing2025, chongqing2026, chongqing2027, changshou2026, dadukou2026].map((edition) => [
    edition.id,
    edition,
  ]),
);

/** Limits that were set otherwise than an edition does, by edition; they hold for those made from it and with any code books. */
const limits = new Map<string, Partial<RuleParameters>>();
const made = new Map<string, Edition>();

/** Makes limits of an edition those that were set, on the server and in the browser alike. */
export function registerParameters(edition: string, parameters: Partial<RuleParameters>): void {
  if (JSON.stringify(limits.get(edition) ?? {}) === JSON.stringify(parameters)) return;
  limits.set(edition, parameters);
  made.clear();
}

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
 * before it and such were imported. As it is where all editions of the place are for later years, or there is none.
 */
export function editionForYear(id: string, fiscalYear: number): string {
  const { variant } = editionParts(id);
  const own = baseOf(id);
  const chosen = own && chooseEdition(EDITIONS.values(), { ...own, fiscalYear });
  if (!chosen) return id;
  const year = knownCodeBookYears().findLast((one) => one <= fiscalYear) ?? chosen.codeBookYear;
  return editionName(chosen.id, variant, Math.max(year, chosen.codeBookYear));
}

/** An edition and those it was made from, the oldest first. */
function lineage(edition: Edition): Edition[] {
  const parent = edition.parent === null ? undefined : EDITIONS.get(edition.parent);
  return parent ? [...lineage(parent), edition] : [edition];
}

/** What an edition says of limits beyond those of the one before it, and what was set in its place. */
function ownLimits(edition: Edition, before: Edition | undefined): Partial<RuleParameters> {
  const declared = Object.entries(edition.parameters).filter(
    ([name, value]) => value !== before?.parameters[name as keyof RuleParameters],
  );
  return { ...Object.fromEntries(declared), ...limits.get(edition.id) };
}

function makeEdition(id: string): Edition | null {
  const { base, variant, codes } = editionParts(id);
  const named = EDITIONS.get(base);
  if (!named || (codes !== null && !knownCodeBookYears().some((year) => String(year) === codes))) return null;
  const edition = variant === "unit" ? asUnit(named) : named;
  const line = lineage(named);
  const parameters = Object.assign({}, ...line.map((one, index) => ownLimits(one, line[index - 1]))) as RuleParameters;
  return { ...edition, id, parameters, ...(codes !== null && { codeBookYear: Number(codes) }) };
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
  return baseOf(editionForYear(id, fiscalYear))?.name ?? id;
}

/**
 * The edition a book names, with the limits that are set at this moment.
 *
 * @throws BookError naming the editions there are
 */
export function editionOf(id: string): Edition {
  const edition = made.get(id) ?? makeEdition(id);
  if (!edition) {
    const year = /@(\d{4})$/.exec(id)?.[1];
    const wanted = year && `没有 ${year} 年的政府收支分类科目，请先由系统管理员导入`;
    const known = `没有这个版式，应为 ${[...EDITIONS.keys()].join("、")} 之一`;
    throw new BookError("edition", JSON.stringify(id), wanted || known);
  }
  made.set(id, edition);
  return edition;
}

export type { Edition, RuleParameters } from "./types";
