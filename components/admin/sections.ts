import { type Action, canSomewhere, type Subject } from "@/lib/domain/access";
import type { Section } from "../shell/section-nav";

/** A page of administration, and the action that opens it. */
export interface AdminSection extends Section {
  action: Action;
}

/** The pages of administration, in the order in which an installation is set up. */
const ADMIN_SECTIONS: readonly AdminSection[] = [
  { href: "/admin/departments", label: "部门", action: "admin.departments" },
  { href: "/admin/units", label: "单位", action: "admin.units" },
  { href: "/admin/people", label: "人员", action: "admin.people" },
  { href: "/admin/lists", label: "批量导入", action: "admin.departments" },
  { href: "/admin/year", label: "编制年度", action: "admin.year" },
  { href: "/admin/code-books", label: "科目", action: "admin.codeBooks" },
  { href: "/admin/parameters", label: "校验参数", action: "admin.parameters" },
  { href: "/admin/history", label: "管理历史", action: "admin.people" },
];

/** The pages of administration that a person may open; none for whoever administers nothing. */
export function adminSections(subject: Subject): AdminSection[] {
  return ADMIN_SECTIONS.filter(({ action }) => canSomewhere(subject, action));
}
