import type { Role } from "@/lib/domain/access";
import type { OfficeLists } from "@/lib/features/lists/rows";
import type { PlannedDepartment } from "./book";

const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** A name that nobody has: of the sixty of the calendar, with a number. */
function nameAt(place: number): string {
  return `${STEMS[place % 10]}${BRANCHES[place % 12]}${String(Math.floor(place / 60) + 1).padStart(2, "0")}`;
}

const DEPARTMENT_ROLES: readonly [role: Role, prefix: string][] = [
  ["clerk", "jb"],
  ["reviewer", "sh"],
  ["signer", "qf"],
  ["publisher", "fb"],
  ["administrator", "gl"],
];
const BUREAU: readonly [role: Role, prefix: string, count: number][] = [
  ["systemAdministrator", "xt", 2],
  ["budgetOfficer", "ys", 3],
];
const REVIEWERS_A_SECTION = 2;

type Post = OfficeLists["roles"][number];

function posts(
  departments: readonly PlannedDepartment[],
  units: readonly { department: string; code: string }[],
): Post[] {
  const nowhere = { department: null, section: null, unit: null };
  const sections = [...new Set(departments.map(({ kind }) => kind.section))];
  const bureau = BUREAU.flatMap(([role, prefix, count]) =>
    Array.from({ length: count }, (_, index) => ({ ...nowhere, role, account: `${prefix}${index + 1}` })),
  );
  const reviewers = sections.flatMap((section, place) =>
    Array.from({ length: REVIEWERS_A_SECTION }, (_, index) => ({
      ...{ ...nowhere, section, role: "businessReviewer" as const },
      account: `yw${place + 1}${index + 1}`,
    })),
  );
  const own = departments.flatMap(({ code }) =>
    DEPARTMENT_ROLES.map(([role, prefix]) => ({ ...nowhere, department: code, role, account: `${prefix}${code}` })),
  );
  const first = new Set(departments.map(({ code }) => `${code}001`));
  const clerks = units
    .filter(({ code }) => !first.has(code))
    .map(({ department, code }) => ({
      ...nowhere,
      department,
      unit: code,
      role: "clerk" as const,
      account: `dw${code}`,
    }));
  return [...bureau, ...reviewers, ...own, ...clerks];
}

/** So many people: every post that a county must have, in this order, then auditors. */
export function peopleOf(
  departments: readonly PlannedDepartment[],
  units: readonly { department: string; code: string }[],
  count: number,
): Pick<OfficeLists, "people" | "roles"> {
  const needed = posts(departments, units);
  const auditors = Array.from({ length: Math.max(0, count - needed.length) }, (_, index): Post => {
    const code = departments[index % departments.length]?.code ?? "";
    const round = Math.floor(index / departments.length);
    return {
      account: `sj${code}${round > 0 ? `-${round + 1}` : ""}`,
      role: "auditor",
      department: code,
      section: null,
      unit: null,
    };
  });
  const roles = [...needed, ...auditors];
  return { people: roles.map(({ account }, place) => ({ account, name: nameAt(place) })), roles };
}
