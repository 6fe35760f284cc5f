import type { BudgetBook } from "../book/types";

/** A book and where it came from, as people know it: a file, or a budget of the program. */
export interface SourcedBook {
  from: string;
  book: BudgetBook;
}

/** A department or unit that two books hold, so that its money would be counted twice. */
export interface Double {
  /** two books of one department; a department that is a unit of another's book; one unit in two departments' books */
  kind: "department" | "departmentAsUnit" | "unit";
  /** as the first of the two books writes it */
  code: string;
  name: string;
  /** what it was recognised by */
  by: "code" | "name";
}

/** Two books that may not be added up, with what both hold. */
export interface Overlap {
  first: string;
  second: string;
  doubles: Double[];
}

/** A department or one of its units, as it is recognised in another book. */
export interface Body {
  kind: "department" | "unit";
  code: string;
  name: string;
  /** null when the code counts within its department alone */
  codeKey: string | null;
  nameKey: string;
  region: string;
  /** whether no body of another department may bear the name: it names the place */
  ownName: boolean;
  /** what it spends, in fen */
  spent: number;
}

/** What tells whether a book holds the same money as another: where it came from, its department and units. */
export interface Held {
  from: string;
  bodies: readonly Body[];
}

/** A code or name without what people cannot see: width, blanks, invisible characters, case. */
const keyOf = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .toUpperCase();

/** How many characters of a region's name stand in the full names of its bodies. */
const STEM = 2;

function bodiesOf({ department, units, lines }: BudgetBook): Body[] {
  const region = keyOf(department.region);
  const stem = region.slice(0, STEM);
  const departmentKey = keyOf(department.code);
  const spent = new Map<string, number>();
  for (const { unit, amount } of lines) spent.set(unit, (spent.get(unit) ?? 0) + amount);
  const body = (kind: Body["kind"], { code, name }: { code: string; name: string }, total: number): Body => {
    const codeKey = keyOf(code);
    const nameKey = keyOf(name);
    // A unit that is only numbered within its department (001) is not the unit 001 of another.
    const whole = kind === "department" || codeKey.startsWith(departmentKey) || codeKey.length > departmentKey.length;
    const ownName = kind === "department" || (stem.length === STEM && nameKey.includes(stem));
    return { kind, code, name, codeKey: whole ? codeKey : null, nameKey, region, ownName, spent: total };
  };
  const all = [...spent.values()].reduce((sum, amount) => sum + amount, 0);
  return [body("department", department, all), ...units.map((unit) => body("unit", unit, spent.get(unit.code) ?? 0))];
}

/** What a book holds, to be asked after when the book itself is no longer at hand. */
export function heldBy({ from, book }: SourcedBook): Held {
  return { from, bodies: bodiesOf(book) };
}

/** What tells that two bodies of different books are one; null when nothing does. */
function sameBy(one: Body, other: Body): Double["by"] | null {
  const sameRegion = one.region === other.region || one.region === "" || other.region === "";
  const sameName = one.nameKey !== "" && one.nameKey === other.nameKey;
  if (one.codeKey !== null && one.codeKey === other.codeKey && (sameRegion || sameName)) return "code";
  const sameMoney = one.spent > 0 && one.spent === other.spent;
  return sameRegion && sameName && (one.ownName || other.ownName || sameMoney) ? "name" : null;
}

function kindOf(one: Body, other: Body): Double["kind"] {
  if (one.kind !== other.kind) return "departmentAsUnit";
  return one.kind;
}

/** The first body of an earlier book that is the same as one of this book. */
function earlier(body: Body, seen: ReadonlyMap<string, readonly Placed[]>): (Placed & { by: Double["by"] }) | null {
  const keys = [...(body.codeKey === null ? [] : [`code ${body.codeKey}`]), `name ${body.nameKey}`];
  for (const placed of keys.flatMap((key) => seen.get(key) ?? [])) {
    const by = sameBy(placed.body, body);
    if (by !== null) return { ...placed, by };
  }
  return null;
}

interface Placed {
  from: string;
  body: Body;
}

function remember(seen: Map<string, Placed[]>, placed: Placed): void {
  const { codeKey, nameKey } = placed.body;
  for (const key of [...(codeKey === null ? [] : [`code ${codeKey}`]), `name ${nameKey}`]) {
    const list = seen.get(key);
    if (list) list.push(placed);
    else seen.set(key, [placed]);
  }
}

/** What one book holds that earlier books hold too, by the earlier book. */
function doublesOf(bodies: readonly Body[], seen: ReadonlyMap<string, readonly Placed[]>): Map<string, Double[]> {
  const found = new Map<string, Double[]>();
  for (const body of bodies) {
    const match = earlier(body, seen);
    if (!match) continue;
    const { code, name } = match.body;
    const double = { kind: kindOf(match.body, body), code, name, by: match.by };
    found.set(match.from, [...(found.get(match.from) ?? []), double]);
  }
  return found;
}

/** Of two books of one department all units are double as well: that goes without saying. */
function worthSaying(doubles: readonly Double[]): Double[] {
  for (const kind of ["department", "departmentAsUnit"] as const) {
    const some = doubles.filter((double) => double.kind === kind);
    if (some.length > 0) return some;
  }
  return [...doubles];
}

/**
 * The pairs of books that may not be added up, because both hold the same department or unit: its money would be counted
 * twice. Departments and units are recognised by code, however it is spaced or set, and by full name; what the files are
 * called plays no part. Codes and names of different regions are different bodies, unless both agree.
 *
 * @returns each pair once, in the order of the books; none when every amount is there once
 */
export function overlapsOf(books: readonly SourcedBook[]): Overlap[] {
  return overlapsAmong(books.map(heldBy));
}

/** The same of what books hold. */
export function overlapsAmong(books: readonly Held[]): Overlap[] {
  const seen = new Map<string, Placed[]>();
  return books.flatMap(({ from, bodies }) => {
    const found = doublesOf(bodies, seen);
    for (const body of bodies) remember(seen, { from, body });
    return [...found].map(([first, doubles]) => ({ first, second: from, doubles: worthSaying(doubles) }));
  });
}

const WHAT: Record<Double["kind"], (named: string) => string> = {
  department: (named) => `都是部门${named}的预算书`,
  departmentAsUnit: (named) => `一本是${named}自己的预算书，另一本已含该单位`,
  unit: (named) => `都含单位${named}`,
};

/** One overlap in words: both books, and what both hold. */
export function overlapWords({ first, second, doubles }: Overlap): string {
  const what = doubles.map(({ kind, code, name }) => WHAT[kind](`“${name}”（${code}）`));
  return `“${first}”与“${second}”${[...new Set(what)].join("，")}`;
}
