import { BookError } from "../book/error";
import { editionParts } from "../book/variant";
import { knownCodeBookYears } from "../classification";
import { chongqing2024 } from "./chongqing-2024";
import type { Edition, RuleParameters } from "./types";
import { asUnit } from "./unit-variant";

/** Every edition the program knows, by id. */
export const EDITIONS: ReadonlyMap<string, Edition> = new Map([chongqing2024].map((edition) => [edition.id, edition]));

/** Limits that were set otherwise than an edition does, by edition; those of the form set, whatever the code books' year. */
const limits = new Map<string, Partial<RuleParameters>>();
const made = new Map<string, Edition>();

/** Makes limits of an edition those that were set, on the server and in the browser alike. */
export function registerParameters(edition: string, parameters: Partial<RuleParameters>): void {
  if (JSON.stringify(limits.get(edition) ?? {}) === JSON.stringify(parameters)) return;
  limits.set(edition, parameters);
  made.clear();
}

/**
 * What an edition is called with the code books of another year than its own: `chongqing-2024@2025`. A book says in its
 * edition which code books it uses.
 */
export function editionWithCodes(id: string, year: number): string {
  const [base = ""] = id.split("@");
  return EDITIONS.get(base)?.codeBookYear === year ? base : `${base}@${year}`;
}

/**
 * What an edition is called for a fiscal year: with the code books of that year where there are any, else with those of
 * the latest year before; as it is where all known ones are later.
 */
export function editionForYear(id: string, fiscalYear: number): string {
  const year = knownCodeBookYears().findLast((one) => one <= fiscalYear);
  return year === undefined ? id : editionWithCodes(id, year);
}

function makeEdition(id: string): Edition | null {
  const { base, variant, codes } = editionParts(id);
  const named = EDITIONS.get(base);
  if (!named || (codes !== null && !knownCodeBookYears().some((year) => String(year) === codes))) return null;
  const edition = variant === "unit" ? asUnit(named) : named;
  const parameters = { ...edition.parameters, ...limits.get(base) };
  return { ...edition, id, parameters, ...(codes !== null && { codeBookYear: Number(codes) }) };
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
