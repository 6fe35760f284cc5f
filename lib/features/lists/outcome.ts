import type { Membership } from "@/lib/domain/access";
import { foldedHeading } from "@/lib/domain/entry/heading-words";
import type { ListedRole, Standing, StandingDepartment, StandingPerson, StandingUnit } from "./types";

const codes = <T extends { code: string }>(list: readonly T[]) => new Map(list.map((one) => [one.code, one]));

/** The lists as they would be after a file: what there is, and on top of it what the file says, row by row. */
export class Outcome {
  readonly sections: Set<string>;
  readonly departments: Map<string, Omit<StandingDepartment, "id">>;
  /** by code of the department, then of the unit */
  readonly units = new Map<string, Map<string, StandingUnit>>();
  readonly people: Map<string, Omit<StandingPerson, "id">>;
  private readonly roles = new Map<string, ListedRole[]>();

  constructor(readonly standing: Standing) {
    this.sections = new Set(standing.sections.map(({ name }) => name));
    this.departments = codes(standing.departments);
    for (const unit of standing.units) this.addUnit(unit);
    this.people = new Map(standing.people.map((person) => [person.account, person]));
    for (const role of standing.roles) this.addRole(role);
  }

  /** The 归口 that a text names, brackets and blanks of any width alike; undefined when there is none. */
  sectionNamed(text: string): string | undefined {
    if (this.sections.has(text)) return text;
    return [...this.sections].find((name) => foldedHeading(name) === foldedHeading(text));
  }

  unitsOf(department: string): ReadonlyMap<string, StandingUnit> {
    return this.units.get(department) ?? new Map();
  }

  addUnit(unit: StandingUnit): void {
    const list = this.units.get(unit.department) ?? new Map<string, StandingUnit>();
    this.units.set(unit.department, list.set(unit.code, unit));
  }

  rolesOf(account: string): readonly ListedRole[] {
    return this.roles.get(account) ?? [];
  }

  addRole(role: ListedRole): void {
    this.roles.set(role.account, [...this.rolesOf(role.account), role]);
  }

  accounts(): IterableIterator<string> {
    return this.roles.keys();
  }

  /** The departments, by code, in which a role is held; null for every one there is. */
  departmentsIn({ department, section }: ListedRole): string[] | null {
    if (department !== null) return [department];
    if (section === null) return null;
    return [...this.departments.values()].flatMap((one) => (one.section === section ? [one.code] : []));
  }

  /** Roles as the rules of access ask about them; departments by code. */
  membershipsOf(roles: readonly ListedRole[]): Membership[] {
    return roles.flatMap((role): Membership[] => {
      const where = this.departmentsIn(role);
      if (where === null) return [{ role: role.role, departmentId: null, unit: null }];
      return where.map((departmentId) => ({ role: role.role, departmentId, unit: role.unit }));
    });
  }
}
