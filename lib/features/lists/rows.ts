import { EVERYWHERE } from "./columns";
import type { ListedRole, Lists, Standing, StandingDepartment, StandingPerson, StandingUnit } from "./types";

/** What the lists are made of, as plain data. */
export interface OfficeLists {
  sections: readonly { name: string }[];
  departments: readonly Omit<StandingDepartment, "id" | "closed">[];
  units: readonly Omit<StandingUnit, "closed">[];
  people: readonly Pick<StandingPerson, "account" | "name">[];
  roles: readonly ListedRole[];
}

/** The rows of the workbook for an office: what `listsWorkbook` writes and an upload reads. */
export function listRows({ sections, departments, units, people, roles }: OfficeLists): Lists {
  const names = new Map(people.map(({ account, name }) => [account, name]));
  return {
    sections: sections.map(({ name }) => ({ name })),
    departments: departments.map(({ code, name, region, section }) => ({ code, name, region, section })),
    units: units.map(({ department, code, name, kind, parent }) => ({ department, code, name, kind, parent })),
    people: people.map(({ account, name }) => ({ account, name })),
    roles: roles.map(({ account, role, department, section, unit }) => ({
      ...{ account, person: names.get(account) ?? null, role },
      ...{ reach: department ?? section ?? EVERYWHERE, unit },
    })),
  };
}

/** What of an office is in use: what a filled workbook lists, and a file may leave out. */
export function inUse({ sections, departments, units, people, roles }: Standing): OfficeLists {
  const open = new Set(departments.filter(({ closed }) => !closed).map(({ code }) => code));
  const active = new Set(people.filter((one) => one.active).map(({ account }) => account));
  const openUnits = units.filter(({ department, closed }) => !closed && open.has(department));
  const unitCodes = new Set(openUnits.map(({ department, code }) => `${department} ${code}`));
  const reaches = ({ department, unit }: (typeof roles)[number]) =>
    department === null || (open.has(department) && (unit === null || unitCodes.has(`${department} ${unit}`)));
  return {
    sections,
    departments: departments.filter(({ closed }) => !closed),
    units: openUnits,
    people: people.filter(({ account }) => active.has(account)),
    roles: roles.filter((role) => active.has(role.account) && reaches(role)),
  };
}
