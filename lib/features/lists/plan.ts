import type { UnitKind } from "@/lib/domain/book";
import { inTreeOrder } from "@/lib/domain/units/tree";
import { EVERYWHERE, LIST_SPECS } from "./columns";
import { Outcome } from "./outcome";
import { planDepartments, planSections, planUnits } from "./plan-organisation";
import { planPeople, planRoles } from "./plan-people";
import { PlannedRow } from "./planned-row";
import type { ListsFile } from "./read";
import { inUse, type OfficeLists } from "./rows";
import {
  LIST_NAMES,
  type ListChanges,
  type ListedRole,
  type ListName,
  type ListsPlan,
  type RowState,
  type SheetPlan,
  type Standing,
} from "./types";

/** So many of those that are not in the file are named. */
const NAMED = 100;

type Rows = Readonly<Record<ListName, readonly PlannedRow[]>>;

/** What a row is found again by. */
const keyOf = (list: ListName, value: (id: string) => string | null) =>
  JSON.stringify(LIST_SPECS[list].key.map((id) => value(id) ?? ""));

/** A row that is there twice is refused the second time. */
function refuseTwice(rows: readonly PlannedRow[], list: ListName): void {
  const first = new Map<string, number>();
  const [id = ""] = LIST_SPECS[list].key.slice(-1);
  for (const row of rows) {
    const { key, what } = LIST_SPECS[list];
    if (key.some((one) => row.isRefused(one))) continue;
    const at = keyOf(list, (one) => row.result(one));
    const before = first.get(at);
    const cell = list === "roles" ? "account" : id;
    if (before !== undefined) row.refuse(cell, `与第 ${before} 行是同一${what}，请删去其中一行。`);
    else first.set(at, row.row);
  }
}

/** A value as people write it. */
function wordsIn(list: ListName) {
  const terms = new Map(
    LIST_SPECS[list].columns.flatMap((one) => (one.kind === "choice" ? [[one.id, one.terms]] : [])),
  );
  return (id: string, value: string | null) => (value === null ? null : (terms.get(id)?.[value] ?? value));
}

const roleWord = wordsIn("roles");

/** What is in use, each by its key and how people call it. */
function inUseOf({ departments, units, people, roles, sections }: OfficeLists, list: ListName) {
  const keyed = (value: Readonly<Record<string, string | null>>, name: string) => ({
    key: keyOf(list, (id) => value[id] ?? null),
    name,
  });
  const names = new Map(people.map(({ account, name }) => [account, name]));
  switch (list) {
    case "sections":
      return sections.map(({ name }) => keyed({ name }, name));
    case "departments":
      return departments.map(({ code, name }) => keyed({ code }, `${code} ${name}`));
    case "units":
      return units.map(({ department, code, name }) => keyed({ department, code }, `${code} ${name}`));
    case "people":
      return people.map(({ account, name }) => keyed({ account }, `${account} ${name}`));
    case "roles":
      return roles.map((role) => {
        const reach = role.department ?? role.section ?? EVERYWHERE;
        const where = role.unit === null ? reach : `${reach} ${role.unit}`;
        const who = `${names.get(role.account)}（${role.account}）`;
        return keyed({ ...role, reach }, `${who}${roleWord("role", role.role)}·${where}`);
      });
  }
}

function sheetPlan(list: ListName, rows: readonly PlannedRow[] | undefined, office: OfficeLists): SheetPlan {
  const { sheet } = LIST_SPECS[list];
  const counts: Record<RowState, number> = { added: 0, changed: 0, same: 0, refused: 0 };
  for (const { state } of rows ?? []) counts[state]++;
  const listed = new Set((rows ?? []).map((row) => keyOf(list, (id) => row.result(id))));
  const left = rows ? inUseOf(office, list).filter(({ key }) => !listed.has(key)) : [];
  return {
    ...{ list, sheet, found: rows !== undefined, counts },
    rows: (rows ?? []).flatMap((row) => row.shown(wordsIn(list)) ?? []),
    ...{ left: left.slice(0, NAMED).map(({ name }) => name), leftCount: left.length },
  };
}

/** Units so that each comes after the one above it. */
function inOrder(rows: readonly PlannedRow[], outcome: Outcome): PlannedRow[] {
  const levels = new Map<string, number>();
  for (const [department, units] of outcome.units) {
    for (const { unit, level } of inTreeOrder([...units.values()])) levels.set(`${department} ${unit.code}`, level);
  }
  const level = (row: PlannedRow) => levels.get(`${row.result("department")} ${row.value("code")}`) ?? 0;
  return rows.toSorted((a, b) => level(a) - level(b));
}

function changesOf(rows: Rows, given: ReadonlyMap<PlannedRow, ListedRole>, outcome: Outcome): ListChanges {
  const { standing } = outcome;
  const changing = (list: ListName) => rows[list].filter(({ state }) => state === "added" || state === "changed");
  const text = (row: PlannedRow, id: string) => row.result(id) ?? "";
  const departmentIds = new Map(standing.departments.map(({ code, id }) => [code, id]));
  const personIds = new Map(standing.people.map(({ account, id }) => [account, id]));
  return {
    sections: changing("sections").map((row) => text(row, "name")),
    departments: changing("departments").map((row) => ({
      ...{ code: text(row, "code"), name: text(row, "name"), region: text(row, "region") },
      ...{ section: row.result("section"), id: departmentIds.get(text(row, "code")) ?? null },
    })),
    units: inOrder(changing("units"), outcome).map((row) => ({
      ...{ department: text(row, "department"), code: text(row, "code"), name: text(row, "name") },
      ...{ kind: text(row, "kind") as UnitKind, parent: row.result("parent"), isNew: row.state === "added" },
    })),
    people: changing("people").map((row) => ({
      ...{ account: text(row, "account"), name: text(row, "name") },
      id: personIds.get(text(row, "account")) ?? null,
    })),
    roles: [...given].flatMap(([row, role]) => (row.state === "added" ? [role] : [])),
  };
}

/** Says of new people whether they hold a role. */
function noteIdle(rows: readonly PlannedRow[], outcome: Outcome): void {
  for (const row of rows) {
    if (row.state !== "added" || outcome.rolesOf(row.value("account") ?? "").length > 0) continue;
    row.notes.push("没有角色，登录后不能办理业务；请在“角色”表中填写。");
  }
}

/**
 * Compares a file with what there is: what it would add, change and leave as it is, and what of it is refused and why. Nothing
 * is done yet. What is not in the file stays.
 *
 * @param self account of the person who asks, who may not change what is their own
 */
export function planLists(
  file: ListsFile,
  standing: Standing,
  self: string,
): { plan: ListsPlan; changes: ListChanges } {
  const outcome = new Outcome(standing);
  const rowsOf = (list: ListName) => (file.rows[list] ?? []).map((row) => new PlannedRow(LIST_SPECS[list], row));
  const rows: Rows = {
    sections: rowsOf("sections"),
    departments: rowsOf("departments"),
    units: rowsOf("units"),
    people: rowsOf("people"),
    roles: rowsOf("roles"),
  };
  planSections(rows.sections, outcome);
  planDepartments(rows.departments, outcome);
  planUnits(rows.units, outcome);
  planPeople(rows.people, outcome, self);
  const given = planRoles(rows.roles, rows.departments, outcome, self);
  for (const list of LIST_NAMES) refuseTwice(rows[list], list);
  noteIdle(rows.people, outcome);
  const office = inUse(standing);
  const sheets = LIST_NAMES.map((list) => sheetPlan(list, file.rows[list] && rows[list], office));
  const cells = LIST_NAMES.flatMap((list) => rows[list]).reduce((sum, row) => sum + row.refusedCells, 0);
  const plan: ListsPlan = {
    ...{ sheets, refusals: file.refusals, notices: file.notices },
    refused: cells + file.refusals.length,
    changed: sheets.reduce((sum, { counts }) => sum + counts.added + counts.changed, 0),
  };
  return { plan, changes: changesOf(rows, given, outcome) };
}
