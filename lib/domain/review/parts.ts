import type { Disclosure } from "../disclosure";

/** One part of a disclosure that a reviewer looks through and ticks. */
export interface ReviewPart {
  /** `table:expenditure`, `section:budgets`, `project:P001` */
  subject: string;
  kind: "table" | "section" | "project";
  /** 表三, 第三部分, P001 */
  label: string;
  title: string;
}

/** What there is to look through: the tables in their order, the parts of the narrative, the projects. */
export function reviewParts({ directory, narrative, book }: Disclosure): ReviewPart[] {
  return [
    ...directory.map(
      ({ key, sheet, title }): ReviewPart => ({ subject: `table:${key}`, kind: "table", label: sheet, title }),
    ),
    ...narrative.sections.map(
      ({ key, numeral, heading }): ReviewPart => ({
        subject: `section:${key}`,
        kind: "section",
        label: `说明第${numeral}部分`,
        title: heading.replace(`${numeral}、`, ""),
      }),
    ),
    ...book.projects.map(
      ({ code, name }): ReviewPart => ({
        subject: `project:${code}`,
        kind: "project",
        label: `项目 ${code}`,
        title: name,
      }),
    ),
  ];
}
