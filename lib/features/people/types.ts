import type { Role } from "@/lib/domain/access";
import type { FailedAttempts } from "@/lib/server/auth-attempts";

/** Which people are looked for. */
export interface PeopleConditions {
  /** part of the account or the name; blank for any */
  text: string;
  /** blank for any */
  role: Role | "";
  /** `never`: who has not signed in yet; blank for any */
  state: "" | "open" | "closed" | "never";
}

/** One person in a list of them. */
export interface Person {
  id: string;
  account: string;
  name: string;
  active: boolean;
  hasPassword: boolean;
  mustChangePassword: boolean;
  lastSignIn: Date | null;
  /** each role in a few words: 经办：示例局 等 61 处 */
  roles: string[];
}

/** One role that a person holds, and that may be taken back. */
export interface HeldRole {
  membershipId: string;
  role: Role;
  /** 示例局, 示例局 202001 办公室, 归口 教科文股, 全部部门 */
  place: string;
}

/** One person, with all that an administrator may see and do. */
export interface PersonDetail extends Omit<Person, "roles"> {
  /** where mails to the person go, blank for nowhere; null where the program sends none */
  mail: string | null;
  /** id of the department through which the account is kept; null: of the bureau */
  keptIn: string | null;
  roles: HeldRole[];
  /** where the person works besides, by name: their administrators must take part in what concerns the account itself */
  elsewhere: string[];
  /** what goes against 不相容岗位相分离, and who is called the same */
  warnings: string[];
  /** wrong passwords that were typed for the account, the latest first */
  failed: FailedAttempts[];
}

/** One page of people. */
export interface PeoplePage {
  people: Person[];
  count: number;
  page: number;
  pages: number;
}

/** A place where a role may be given, as a form names it, and in words. */
export interface PlaceChoice {
  value: string;
  label: string;
}

/** A department that the signed-in person administers. */
export interface AdministeredDepartment {
  id: string;
  code: string;
  name: string;
  /** how many units it has that are in use */
  units: number;
  /** YYYY-MM-DD; null while it prepares budgets */
  closedOn: string | null;
}

/** What was asked for among the departments that the person administers. */
export interface FoundDepartments {
  /** the one that is meant; null when there are several or none */
  chosen: AdministeredDepartment | null;
  /** all that fit what was asked */
  matches: AdministeredDepartment[];
  /** how many the person administers */
  all: number;
}
