/** A unit in the list of its department, as far as its place among the others goes. */
interface UnitPlace {
  code: string;
  /** code of 上级单位; null for a unit right below the department */
  parent: string | null;
}

/** So many levels of units a department may have. */
const UNIT_LEVELS = 3;

/** How many units stand above a unit, itself included; more than there may be for a unit that stands above itself. */
function levelOf(parents: ReadonlyMap<string, string | null>, code: string): number {
  let level = 1;
  for (let at = parents.get(code) ?? null; at !== null && level <= parents.size; at = parents.get(at) ?? null) level++;
  return level;
}

/**
 * Why units cannot stand so below one another: a parent that is not there, more than three levels, a unit below itself;
 * null when they can. Codes are those of one department.
 */
export function treeProblem(units: readonly UnitPlace[]): { code: string; message: string } | null {
  const parents = new Map(units.map(({ code, parent }) => [code, parent]));
  for (const { code, parent } of units) {
    if (parent === null) continue;
    if (!parents.has(parent)) return { code, message: `本部门没有上级单位 ${parent}，请先新增上级单位。` };
    const level = levelOf(parents, code);
    if (level > parents.size) return { code, message: `单位 ${code} 不能是自己的上级或下级。` };
    if (level > UNIT_LEVELS)
      return { code, message: `单位最多 ${UNIT_LEVELS} 级，${code} 在第 ${level} 级，请改选上级单位。` };
  }
  return null;
}

/** Units in the order of a tree, each with its level from 1 on: those below a unit stand right after it, by code. */
export function inTreeOrder<T extends UnitPlace>(units: readonly T[]): { unit: T; level: number }[] {
  const codes = new Set(units.map(({ code }) => code));
  const below = new Map<string | null, T[]>();
  for (const unit of units.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
    // A unit whose parent is not shown stands at the top.
    const parent = unit.parent !== null && codes.has(unit.parent) ? unit.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const walk = (parent: string | null, level: number): { unit: T; level: number }[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, level }, ...walk(unit.code, level + 1)]);
  return walk(null, 1);
}
