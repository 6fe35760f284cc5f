import type { Role } from "@/lib/domain/access";

/** One role that a person holds in the department in question. */
export interface HeldRole {
  membershipId: string;
  role: Role;
  /** null for the whole department */
  unit: string | null;
  unitName: string | null;
}

/** One person with what an administrator of one department sees of them. */
export interface Person {
  id: string;
  account: string;
  name: string;
  active: boolean;
  hasPassword: boolean;
  mustChangePassword: boolean;
  roles: HeldRole[];
  /** departments besides this one, by name: their administrators must take part in what concerns the account itself */
  elsewhere: string[];
  /** what goes against 不相容岗位相分离 */
  warnings: string[];
  lastSignIn: Date | null;
}

/** A department that the signed-in person administers. */
export interface AdministeredDepartment {
  id: string;
  code: string;
  name: string;
  units: { code: string; name: string }[];
}
