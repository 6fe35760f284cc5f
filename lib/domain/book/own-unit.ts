import type { BudgetBook, Department } from "./types";

/** What follows a department's name where the department itself is meant as one of its units. */
const OWN_MARK = /^\(?(?:部门|机关|单位|局|委|办)?(?:本级|本部|机关)\)?$/;

const plain = (name: string) => name.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");

/** Whether a name is that of the department itself (本级), not of a body below it: its own name, with （本级） or without. */
export function isOwnName(name: string, department: Pick<Department, "name">): boolean {
  const [short, own] = [plain(name), plain(department.name)];
  const behind = own !== "" && short.startsWith(own) ? short.slice(own.length) : short;
  return behind === "" || OWN_MARK.test(behind);
}

/** The unit that is the department itself (本级); null when none is, or when that cannot be told. */
export function ownUnitOf({ units, department }: Pick<BudgetBook, "units" | "department">): number | null {
  const own = units.flatMap(({ name }, index) => (isOwnName(name, department) ? [index] : []));
  return own.length === 1 ? (own[0] ?? null) : null;
}
