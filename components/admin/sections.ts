import type { Section } from "../shell/section-nav";

/** The sections of administration. */
export const ADMIN_SECTIONS: Section[] = [
  { href: "/", label: "工作台" },
  { href: "/admin/people", label: "人员" },
  { href: "/admin/units", label: "单位" },
  { href: "/admin/code-books", label: "科目" },
  { href: "/admin/parameters", label: "校验参数" },
  { href: "/admin/history", label: "管理历史" },
];
