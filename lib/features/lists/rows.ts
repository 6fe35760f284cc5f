import { EVERYWHERE } from "./columns";
import type { ListedRole, Lists, StandingDepartment, StandingPerson, StandingUnit } from "./types";

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
