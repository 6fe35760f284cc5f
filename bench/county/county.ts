import type { BudgetBook, UnitKind } from "@/lib/domain/book/types";
import type { OfficeLists } from "@/lib/features/lists/rows";
import { countyBook, type PlannedDepartment } from "./book";
import { type DepartmentKind, KINDS, LOCAL_SECTION, localOffice } from "./kinds";
import { peopleOf } from "./people";

/** How large a county is. */
export interface CountySize {
  departments: number;
  units: number;
  lines: number;
  people: number;
  fiscalYear: number;
}

/** The county that a finance bureau of ordinary size has. */
export const COUNTY: CountySize = { departments: 62, units: 399, lines: 7_705, people: 700, fiscalYear: 2027 };

/** A county as its lists have it, and the books of its departments. Names are made by rule; there are no such people. */
export interface County {
  lists: OfficeLists;
  books: BudgetBook[];
}

const REGION = "示例县";

/** So many things divided by weights, each share at least one; what does not come out even goes to the first ones. */
export function shares(total: number, weights: readonly number[]): number[] {
  const spare = total - weights.length;
  if (spare < 0) throw new RangeError(`${weights.length} shares cannot be made of ${total}`);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const made = weights.map((weight) => 1 + Math.floor((spare * weight) / sum));
  let rest = total - made.reduce((all, share) => all + share, 0);
  for (let index = 0; rest > 0; index = (index + 1) % made.length, rest--) made[index] = (made[index] ?? 0) + 1;
  return made;
}

function kindAt(place: number): DepartmentKind {
  return KINDS[place] ?? localOffice(place - KINDS.length);
}

/** Names of the units of a department: itself, then what is below it, numbered from the second of a kind on. */
function unitNames({ name, section, units }: DepartmentKind, count: number): string[] {
  const below = units.length > 0 ? units : ["综合服务中心"];
  // What every town has, and what has no name of its own, is called after its department.
  const isShared = section === LOCAL_SECTION || units.length === 0;
  const short = isShared ? name.replace(/(局|办公室|部|镇人民政府|街道办事处)$/, "") : "";
  const stem = `${REGION}${short}`;
  return Array.from({ length: count }, (_, place) => {
    if (place === 0) return count === 1 ? `${REGION}${name}` : `${REGION}${name}（本级）`;
    const round = Math.floor((place - 1) / below.length);
    const own = below[(place - 1) % below.length] ?? "";
    return round === 0 ? `${stem}${own}` : `${stem}第${round + 1}${own}`;
  });
}

/** Codes of one length, so that none begins with another. */
function codeAt(place: number, departments: number): string {
  return String((departments > 800 ? 10_001 : 101) + place);
}

function planned(place: number, code: string, units: readonly number[]): PlannedDepartment {
  const kind = kindAt(place);
  const own: UnitKind = kind.kind ?? "administrative";
  return {
    code,
    name: `${REGION}${kind.name}`,
    region: REGION,
    kind,
    units: unitNames(kind, units.length).map((name, index) => ({
      name,
      kind: index === 0 ? own : "institution",
      lines: units[index] ?? 0,
    })),
  };
}

/** Where levels are three, the second unit stands above all that follow it. */
function unitsOf({ code, kind, units }: PlannedDepartment): OfficeLists["units"][number][] {
  const unitCode = (index: number) => `${code}${String(index + 1).padStart(3, "0")}`;
  return units.map((unit, index) => ({
    ...{ department: code, code: unitCode(index), name: unit.name, kind: unit.kind },
    parent: kind.levels && index > 1 ? unitCode(1) : null,
  }));
}

/**
 * A county of any size, the same at every call.
 *
 * @throws RangeError when there are fewer units than departments, or too few or too many lines for them
 */
export function county(size: Partial<CountySize> = {}): County {
  const { departments, units, lines, people, fiscalYear } = { ...COUNTY, ...size };
  const places = Array.from({ length: departments }, (_, place) => place);
  const unitShares = shares(
    units,
    places.map((place) => kindAt(place).weight),
  );
  const lineShares = shares(
    lines,
    Array.from({ length: units }, () => 1),
  );
  let taken = 0;
  const plans = places.map((place) => {
    const own = lineShares.slice(taken, taken + (unitShares[place] ?? 0));
    taken += own.length;
    return planned(place, codeAt(place, departments), own);
  });
  const books = plans.map((plan) => countyBook(plan, fiscalYear));
  const made = books.reduce((sum, book) => sum + book.lines.length, 0);
  if (made !== lines) throw new RangeError(`${units} units cannot have ${lines} lines, but ${made}`);
  const unitList = plans.flatMap(unitsOf);
  return {
    lists: {
      sections: [...new Set(plans.map(({ kind }) => kind.section))].map((name) => ({ name })),
      departments: plans.map(({ code, name, region, kind }) => ({ code, name, region, section: kind.section })),
      units: unitList,
      ...peopleOf(plans, unitList, people),
    },
    books,
  };
}
