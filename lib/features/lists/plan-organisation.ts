import type { UnitKind } from "@/lib/domain/book";
import { treeProblem } from "@/lib/domain/units/tree";
import { readNamed } from "../import/named";
import { EVERYWHERE } from "./columns";
import type { Outcome } from "./outcome";
import type { PlannedRow } from "./planned-row";
import type { StandingUnit } from "./types";

const HERE = "本系统";

/** A value that names one of a list by code or name; what is wrong with it is said in its cell. */
export function named(
  row: PlannedRow,
  id: string,
  what: string,
  list: readonly { code: string; name: string }[],
  where = HERE,
): string | null {
  const text = row.value(id);
  if (text === null) return null;
  const read = readNamed(text, what, list, where);
  if (!read.ok) {
    row.refuse(id, `${read.message}；新的${what}请一并填在“${what}”表中。`);
    return null;
  }
  row.take(id, String(read.value));
  return String(read.value);
}

/** 归口: a name that is there, or is added. */
export function planSections(rows: readonly PlannedRow[], outcome: Outcome): void {
  for (const row of rows) {
    const name = row.value("name");
    if (name === null) continue;
    if (outcome.sections.has(name)) {
      row.compare({ name });
      continue;
    }
    if (/^[\d\s]+$/.test(name)) row.refuse("name", "归口名称不能只是数字，请填业务股的名称，如“教科文股”。");
    if (name === EVERYWHERE) row.refuse("name", `归口不能叫“${EVERYWHERE}”，请换一个名称，如“教科文股”。`);
    outcome.sections.add(name);
  }
}

/** 部门: names and 归口 of those that are there, and new ones. */
export function planDepartments(rows: readonly PlannedRow[], outcome: Outcome): void {
  const { standing, departments } = outcome;
  const before = new Map(departments);
  for (const row of rows) {
    const code = row.value("code");
    if (code === null) continue;
    const known = before.get(code);
    if (known) row.compare({ name: known.name, region: known.region, section: known.section });
    else if (row.value("region") === null && !row.isRefused("region")) row.take("region", standing.region);
    const typed = row.result("section");
    const section = typed === null ? null : (outcome.sectionNamed(typed) ?? null);
    if (typed !== null && section === null) {
      row.refuse("section", `没有归口“${typed}”，请在“归口”表中加一行，或改填已有的名称。`);
    } else row.take("section", section);
    if (known?.closed && row.state === "changed") {
      row.refuse("code", `部门 ${code} ${known.name}已停用，不能修改；请删去这一行，或先在“部门”中恢复。`);
    }
    const facts = { name: row.result("name") ?? "", region: row.result("region") ?? "", section };
    departments.set(code, { code, ...facts, closed: known?.closed ?? false });
  }
  const owners = new Map<string, string>();
  for (const { code, name, closed } of departments.values()) if (!closed && !owners.has(name)) owners.set(name, code);
  for (const row of rows) {
    const code = row.value("code") ?? "";
    const owner = owners.get(row.result("name") ?? "");
    if (owner === undefined || owner === code || row.state === "same") continue;
    row.refuse("name", `已有同名部门（${owner}），请核对部门编码和名称。`);
  }
}

function refuseCode(row: PlannedRow, department: string, code: string, outcome: Outcome): void {
  if (!code.startsWith(department)) {
    row.refuse("code", `单位编码应以部门编码 ${department} 开头，请核对部门编码和单位编码。`);
  }
  const other = [...outcome.units].find(([owner, units]) => owner !== department && units.has(code));
  if (other) row.refuse("code", `单位编码 ${code} 已在部门 ${other[0]} 使用，一个编码只能属于一个部门，请核对。`);
}

function planUnit(row: PlannedRow, outcome: Outcome): void {
  const department = named(row, "department", "部门", [...outcome.departments.values()]);
  const code = row.value("code");
  if (department === null || code === null) return;
  refuseCode(row, department, code, outcome);
  const owner = outcome.departments.get(department);
  const known = outcome.unitsOf(department).get(code);
  if (known) row.compare({ name: known.name, kind: known.kind, parent: known.parent });
  const closed = owner?.closed ? `部门 ${department} ` : known?.closed ? `单位 ${code} ` : null;
  if (closed !== null && row.state !== "same") row.refuse("code", `${closed}已停用，不能新增或修改；请删去这一行。`);
  const kind = row.result("kind") as UnitKind | null;
  const facts = { department, code, name: row.result("name") ?? "", kind: kind ?? "institution" };
  outcome.addUnit({ ...facts, parent: known?.parent ?? null, closed: known?.closed ?? false });
}

function planParent(row: PlannedRow, outcome: Outcome): void {
  const [department, code] = [row.result("department"), row.value("code")];
  const units = department === null ? undefined : outcome.units.get(department);
  const unit = code === null ? undefined : units?.get(code);
  if (!units || !unit || row.value("parent") === null) return;
  const parent = named(row, "parent", "单位", [...units.values()], "本部门");
  if (parent === null) return;
  if (units.get(parent)?.closed && parent !== unit.parent) {
    row.refuse("parent", `上级单位 ${parent} 已停用，请改填在用的单位。`);
  }
  units.set(unit.code, { ...unit, parent });
}

/** Refuses the parents that make more than three levels or a circle, each at the row that says so. */
function refuseLevels(rows: readonly PlannedRow[], units: ReadonlyMap<string, StandingUnit>): void {
  const places = new Map([...units.values()].map(({ code, parent }) => [code, { code, parent }]));
  const byCode = new Map(rows.map((row) => [row.value("code") ?? "", row]));
  for (let problem = treeProblem([...places.values()]); problem; problem = treeProblem([...places.values()])) {
    let at: string | null = problem.code;
    const seen = new Set<string>();
    // The row that moves it, or one of those above it.
    while (at !== null && !seen.has(at) && byCode.get(at)?.differs("parent") !== true) {
      seen.add(at);
      at = places.get(at)?.parent ?? null;
    }
    byCode.get(at ?? "")?.refuse("parent", problem.message);
    const cut = at !== null && byCode.has(at) ? at : problem.code;
    places.set(cut, { code: cut, parent: null });
  }
}

/** 单位: those of the departments, in at most three levels. */
export function planUnits(rows: readonly PlannedRow[], outcome: Outcome): void {
  for (const row of rows) planUnit(row, outcome);
  for (const row of rows) planParent(row, outcome);
  for (const department of new Set(rows.map((row) => row.result("department") ?? ""))) {
    const own = rows.filter((row) => row.result("department") === department);
    refuseLevels(own, outcome.unitsOf(department));
  }
}
