/** How far the packets of a department open, and whether the person who asks may say so. */
export interface PacketScope {
  /** 公开网页可展开到明细, for drafts and what is frozen from now on */
  showLines: boolean;
  maySet: boolean;
}

/** Which departments are looked for. */
export interface DepartmentConditions {
  /** part of code or name; blank for any */
  text: string;
  /** id of a 归口, `none` for those under none, blank for any */
  section: string;
  state: "open" | "closed" | "all";
}

/** A department in the list of them. */
export interface ListedDepartment {
  id: string;
  code: string;
  name: string;
  /** as printed in table titles */
  region: string;
  section: { id: string; name: string } | null;
  /** how many units it has that are in use */
  units: number;
  /** how many open accounts hold a role in it */
  people: number;
  /** YYYY-MM-DD; null while it prepares budgets */
  closedOn: string | null;
  /** 编码 名称 of the department that took over; null for none */
  mergedInto: string | null;
}

/** A 归口业务股, with how many open departments belong to it and how many people hold a role in it. */
export interface ListedSection {
  id: string;
  name: string;
  departments: number;
  people: number;
}

/** What the page of departments shows. */
export interface DepartmentPage {
  departments: ListedDepartment[];
  count: number;
  page: number;
  pages: number;
  sections: ListedSection[];
  /** the one that was chosen, whatever the conditions; null for none */
  chosen: (ListedDepartment & { budgets: { fiscalYear: number; state: string }[] }) | null;
  /** open departments that the chosen one can be merged into; none while none is chosen */
  heirs: { id: string; code: string; name: string }[];
  /** 地区 of the office, for a new department */
  region: string;
}
