import type { Disclosure } from "../disclosure";

/** One part of a disclosure that a reviewer looks through and ticks. */
export interface ReviewPart {
  /** `table:3`, `section:三`, `project:P001` */
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
      ({ table, sheet, title }): ReviewPart => ({ subject: `table:${table}`, kind: "table", label: sheet, title }),
    ),
    ...narrative.sections.map(({ heading }): ReviewPart => {
      const [, numeral = "", title = heading] = /^(.+?)、(.*)$/s.exec(heading) ?? [];
      return { subject: `section:${numeral}`, kind: "section", label: `说明第${numeral}部分`, title };
    }),
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
