import { DISTRICT_CODE } from "../book/district";
import { type Assets, type BudgetBook, VEHICLE_KINDS, type VehicleKind } from "../book/types";
import type { CodeName } from "../classification";
import { condensed } from "./condense";
import { type Held, heldBy, type Overlap, overlapsAmong, overlapWords, type SourcedBook } from "./overlap";
import { newUnitsOf, noPriorYearOfDistrict, priorYearOfDistrict } from "./prior-year";

/** Why books cannot be consolidated; `message` is one line in Chinese that says what differs. */
export class DistrictError extends Error {
  override readonly name = "DistrictError";
}

/** The most overlaps that a message names. */
const MOST_NAMED = 5;

/** Books of which some hold the same department or unit: added up, its money would be counted twice. */
export class OverlapError extends DistrictError {
  constructor(readonly overlaps: readonly Overlap[]) {
    const named = overlaps.slice(0, MOST_NAMED).map(overlapWords).join("；");
    const more = overlaps.length > MOST_NAMED ? `等 ${overlaps.length} 处` : "";
    super(`重复计算，不能汇总：${named}${more}；请每个部门、单位只留一本，再汇总`);
  }
}

/** One word a department that tells it from the others: its code, numbered where those of several regions have the same. */
function prefixesOf(books: readonly BudgetBook[]): string[] {
  const seen = new Map<string, number>();
  return books.map(({ department: { code } }) => {
    const count = (seen.get(code) ?? 0) + 1;
    seen.set(code, count);
    return count === 1 ? code : `${code}~${count}`;
  });
}

/** A book whose units, projects and lines bear names that no other department's have. */
function renamed(book: BudgetBook, prefix: string) {
  const own = (name: string) => `${prefix}-${name}`;
  const ownProject = (name: string | null) => (name === null ? null : own(name));
  return {
    units: book.units.map((unit) => ({ ...unit, code: own(unit.code) })),
    lines: book.lines.map((line) => ({
      ...line,
      id: own(line.id),
      unit: own(line.unit),
      project: ownProject(line.project),
    })),
    revenues: book.revenues.map((revenue) => ({ ...revenue, unit: own(revenue.unit) })),
    carryForward: book.carryForward.map((item) => ({ ...item, unit: own(item.unit) })),
    projects: book.projects.map((project) => ({ ...project, code: own(project.code), unit: own(project.unit) })),
    procurement: book.procurement.map((item) => ({
      ...item,
      unit: own(item.unit),
      project: ownProject(item.project),
    })),
    newUnits: newUnitsOf(book).map((declared) => ({ ...declared, unit: own(declared.unit) })),
  };
}

function assetsOf(books: readonly BudgetBook[], asOfYear: number): Assets {
  const count = (of: (assets: Assets) => number) => books.reduce((sum, { assets }) => sum + of(assets), 0);
  const byKind = VEHICLE_KINDS.map((kind) => [kind, count(({ vehicles }) => vehicles.byKind[kind])]);
  return {
    asOfYear,
    vehicles: {
      owned: count(({ vehicles }) => vehicles.owned),
      shared: count(({ vehicles }) => vehicles.shared),
      byKind: Object.fromEntries(byKind) as Record<VehicleKind, number>,
    },
    equipment: {
      general: count(({ equipment }) => equipment.general),
      specialised: count(({ equipment }) => equipment.specialised),
    },
    purchases: {
      vehicles: count(({ purchases }) => purchases.vehicles),
      generalEquipment: count(({ purchases }) => purchases.generalEquipment),
      specialisedEquipment: count(({ purchases }) => purchases.specialisedEquipment),
    },
  };
}

/** The names that departments gave to codes; two names for one code cannot both be printed. */
function codeNamesOf(books: readonly BudgetBook[]): CodeName[] {
  const known = new Map<string, { name: string; by: string }>();
  for (const { codeNames, department } of books) {
    for (const { code, name } of codeNames) {
      const other = known.get(code);
      if (other && other.name !== name) {
        throw new DistrictError(
          `功能分类科目 ${code} 在 ${other.by} 名为“${other.name}”，在 ${department.name} 名为“${name}”，请统一后再汇总`,
        );
      }
      known.set(code, { name, by: department.name });
    }
  }
  return [...known].map(([code, { name }]) => ({ code, name }));
}

/** A book of a consolidation with what it holds; the amounts that no table tells apart may be added together in it. */
export interface DepartmentBook extends Held {
  book: BudgetBook;
}

const wholeBook = (sourced: SourcedBook): DepartmentBook => ({ ...heldBy(sourced), book: sourced.book });

/** What a district's tables need of a department's book, in a fraction of its room: see `condensed`. */
export function condensedBook(sourced: SourcedBook): DepartmentBook {
  return { ...heldBy(sourced), book: condensed(sourced.book) };
}

/** Which books say what, in words; null when all say the same. */
function differences(books: readonly DepartmentBook[], of: (book: BudgetBook) => string): string | null {
  const said = new Map<string, string[]>();
  for (const { from, book } of books) {
    const value = of(book);
    said.set(value, [...(said.get(value) ?? []), from]);
  }
  if (said.size < 2) return null;
  return [...said]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([value, [first, ...more]]) => `${value}：“${first}”${more.length > 0 ? `等 ${more.length + 1} 本` : ""}`)
    .join("；");
}

/** Refuses books of which no one disclosure can be made. */
function refuseMixed(books: readonly DepartmentBook[]): BudgetBook {
  const [first] = books;
  if (!first) throw new DistrictError("没有可以汇总的预算书");
  const years = differences(books, ({ fiscalYear }) => `${fiscalYear} 年`);
  if (years) throw new DistrictError(`各部门的预算年度不同（${years}），不能汇总`);
  const editions = differences(books, ({ edition }) => edition);
  if (editions) throw new DistrictError(`各部门的版式或科目年度不同（${editions}），不能汇总`);
  return first.book;
}

/** Refuses books that hold the same money. @throws OverlapError naming each pair and what is double */
function refuseOverlaps(books: readonly Held[]): void {
  const overlaps = overlapsAmong(books);
  if (overlaps.length > 0) throw new OverlapError(overlaps);
}

/**
 * The consolidated book (汇总) of a district: the units, lines, revenues, projects and purchases of all departments, under
 * names that do not clash, their assets counted together and last year added, with the units declared that have none.
 * `disclose` makes the district's tables of it; what departments pay each other is not taken out. Words that only people can
 * write, and the objective of a department as a whole, are left blank: nobody wrote them for the district.
 *
 * @param district its name as printed in table titles, e.g. 万盛经开区
 * @param whose whose tables they are, as printed after it
 * @throws DistrictError when fiscal years or editions differ or there is no book; OverlapError when two books hold the same
 * department or unit
 */
export function consolidate(sourced: readonly SourcedBook[], district: string, whose = "各部门"): BudgetBook {
  return consolidateBooks(sourced.map(wholeBook), district, whose);
}

/** The same of books that may be condensed: its tables are then those of the whole books, but for the forms of projects. */
export function consolidateBooks(
  departments: readonly DepartmentBook[],
  district: string,
  whose = "各部门",
): BudgetBook {
  const { format, fiscalYear, edition } = refuseMixed(departments);
  refuseOverlaps(departments);
  const books = departments.map(({ book }) => book);
  const prefixes = prefixesOf(books);
  const parts = books.map((book, index) => renamed(book, prefixes[index] ?? ""));
  const noPriorYear = noPriorYearOfDistrict(
    books,
    parts.flatMap(({ newUnits }) => newUnits),
  );
  return {
    format,
    fiscalYear,
    edition,
    codeNames: codeNamesOf(books),
    department: { code: DISTRICT_CODE, name: `${district}${whose}（汇总）`, region: district },
    units: parts.flatMap(({ units }) => units),
    lines: parts.flatMap(({ lines }) => lines),
    revenues: parts.flatMap(({ revenues }) => revenues),
    carryForward: parts.flatMap(({ carryForward }) => carryForward),
    projects: parts.flatMap(({ projects }) => projects),
    performance: { objective: "", indicators: [] },
    procurement: parts.flatMap(({ procurement }) => procurement),
    assets: assetsOf(books, fiscalYear - 1),
    priorYear: priorYearOfDistrict(books),
    narrative: {
      responsibilities: [],
      divisions: [],
      subordinates: [],
      reasons: {},
      uses: {},
      contact: { name: "", phone: "" },
      ...(noPriorYear && { noPriorYear }),
    },
  };
}

/** The region that all books print in their titles; null when they print several. */
export function commonRegion(books: readonly BudgetBook[]): string | null {
  const regions = new Set(books.map(({ department }) => department.region));
  return regions.size === 1 ? ([...regions][0] ?? null) : null;
}
