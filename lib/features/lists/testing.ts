import fc from "fast-check";
import { ROLES, type Role, reachProblem } from "@/lib/domain/access";
import type { UnitKind } from "@/lib/domain/book";
import { readWorkbook, type Workbook } from "@/lib/workbook";
import { sheetOf, type TestCell } from "../import/testing";
import { LIST_SPECS } from "./columns";
import { type ListsFile, readLists } from "./read";
import { listRows, type OfficeLists } from "./rows";
import type { ListChanges, ListedRole, ListName, ListRow, Standing } from "./types";
import { listsWorkbook } from "./workbook";

/** An office in which nothing is yet. */
export const NOTHING: Standing = {
  region: "示例县",
  ...{ sections: [], departments: [], units: [], people: [], roles: [] },
};

/** An office with these lists, all of it in use. */
export function standingWith(lists: Partial<OfficeLists>): Standing {
  return {
    region: NOTHING.region,
    sections: (lists.sections ?? []).map(({ name }) => ({ id: name, name })),
    departments: (lists.departments ?? []).map((one) => ({ ...one, id: one.code, closed: false })),
    units: (lists.units ?? []).map((one) => ({ ...one, closed: false })),
    people: (lists.people ?? []).map((one) => ({ ...one, id: one.account, active: true })),
    roles: lists.roles ?? [],
  };
}

/** The office after changes were written, as the database has it then. */
export function afterChanges(standing: Standing, changes: ListChanges): Standing {
  const over = <T, K extends string>(list: readonly T[], more: readonly T[], key: (one: T) => K) => [
    ...new Map([...list, ...more].map((one) => [key(one), one])).values(),
  ];
  return {
    region: standing.region,
    sections: [...standing.sections, ...changes.sections.map((name) => ({ id: name, name }))],
    departments: over(
      standing.departments,
      changes.departments.map((one) => ({ ...one, id: one.code, closed: false })),
      ({ code }) => code,
    ),
    units: over(
      standing.units,
      changes.units.map(({ isNew: _, ...one }) => ({ ...one, closed: false })),
      ({ department, code }) => `${department} ${code}`,
    ),
    people: over(
      standing.people,
      changes.people.map(({ account, name }) => ({ account, name, id: account, active: true })),
      ({ account }) => account,
    ),
    roles: [...standing.roles, ...changes.roles],
  };
}

/** What the program reads of a workbook with these lists. */
export async function readBack(lists: OfficeLists) {
  return readLists(await readWorkbook(listsWorkbook(listRows(lists))));
}

/** What the program reads of a workbook with these lists that was never a file. */
export function seenAs(lists: OfficeLists): ListsFile {
  const words = (list: ListName, row: ListRow) =>
    LIST_SPECS[list].columns.map((column): [string, string | null] => {
      const value = row[column.id] ?? null;
      return [column.id, column.kind === "choice" && value !== null ? (column.terms[value] ?? value) : value];
    });
  const rows = Object.entries(listRows(lists)).map(
    ([list, all]) => [list, all.map((row) => Object.fromEntries(words(list as ListName, row)))] as const,
  );
  return readLists(listsOf(Object.fromEntries(rows)));
}

/** A workbook with these sheets: headings in row 1, rows by column id below them. */
export function listsOf(sheets: Partial<Record<ListName, readonly Readonly<Record<string, TestCell>>[]>>): Workbook {
  const made = Object.entries(sheets).flatMap(([list, rows]) => {
    const { sheet, columns } = LIST_SPECS[list as ListName];
    const head = columns.map(({ heading }) => heading);
    return sheetOf(sheet, [head, ...rows.map((row) => columns.map(({ id }) => row[id] ?? null))]).sheets;
  });
  return { sheets: made };
}

const KINDS: readonly UnitKind[] = ["administrative", "civilServiceManaged", "institution"];
const name = fc
  .string({ unit: fc.constantFrom(..."财政局办公室教育卫生（本级）·A1中心"), minLength: 1, maxLength: 12 })
  .filter((text) => /\D/.test(text));

interface Sizes {
  sections: number;
  departments: number;
  /** of each department */
  units: number;
  people: number;
  roles: number;
}

/** Any office that the program can hold, at most so large. */
export function anyOffice(sizes: Sizes): fc.Arbitrary<OfficeLists> {
  const numbers = fc.record({
    names: fc.uniqueArray(name, { minLength: sizes.sections + sizes.departments + 1, maxLength: 40 }),
    units: fc.array(fc.nat({ max: sizes.units }), { minLength: sizes.departments, maxLength: sizes.departments }),
    picks: fc.array(fc.nat(), { minLength: 60, maxLength: 200 }),
    people: fc.integer({ min: 1, max: sizes.people }),
  });
  return numbers.map(({ names, units, picks, people }) => officeFrom(sizes, names, units, picks, people));
}

function officeFrom(
  sizes: Sizes,
  names: readonly string[],
  unitCounts: readonly number[],
  picks: readonly number[],
  peopleCount: number,
): OfficeLists {
  let at = 0;
  const pick = (count: number) => (picks[at++ % picks.length] ?? 0) % count;
  const sections = names.slice(0, sizes.sections).map((one) => ({ name: `${one}股` }));
  const departments = unitCounts.map((_, index) => ({
    ...{ code: String(101 + index), name: names[sizes.sections + index] ?? "", region: "示例县" },
    section: pick(2) === 0 || sections.length === 0 ? null : (sections[pick(sections.length)]?.name ?? null),
  }));
  const units = departments.flatMap(({ code }, index) =>
    Array.from({ length: unitCounts[index] ?? 0 }, (_, place) => ({
      ...{ department: code, code: `${code}${String(place + 1).padStart(3, "0")}`, name: `${names[0]}${place}` },
      kind: KINDS[pick(3)] ?? "institution",
      // The first is above the second, which is above the third; all others are right below the department.
      parent: place === 1 || place === 2 ? `${code}${String(place).padStart(3, "0")}` : null,
    })),
  );
  const people = Array.from({ length: peopleCount }, (_, index) => ({
    account: `p${index + 1}`,
    name: `人员${index}`,
  }));
  const roles = new Map<string, ListedRole>();
  for (let tries = 0; tries < sizes.roles; tries++) {
    const role: Role = ROLES[pick(ROLES.length)] ?? "clerk";
    const department = departments[pick(departments.length)]?.code ?? null;
    const own = units.filter((unit) => unit.department === department);
    const unit = pick(2) === 0 ? null : (own[pick(Math.max(1, own.length))]?.code ?? null);
    const place = pick(3);
    const reach =
      place === 0
        ? { department, section: null, unit: role === "clerk" ? unit : null }
        : { department: null, section: place === 1 ? (sections[0]?.name ?? null) : null, unit: null };
    const words = reach.unit ? "unit" : reach.department ? "department" : reach.section ? "section" : "everywhere";
    if (reachProblem(role, words) !== null) continue;
    // Whoever administers holds nothing else: even accounts administer, odd ones work on budgets.
    const administers = role === "administrator" || role === "systemAdministrator";
    const account = people[pick(people.length)];
    if (!account || (Number(account.account.slice(1)) % 2 === 0) !== administers) continue;
    const given = { account: account.account, role, ...reach };
    roles.set(JSON.stringify(given), given);
  }
  return { sections, departments, units, people, roles: [...roles.values()] };
}
