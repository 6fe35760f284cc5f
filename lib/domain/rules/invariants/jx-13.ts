import type { ProjectTier } from "../../book/types";
import type { TableKey } from "../../tables/keys";
import type { Rule, RuleContext, Violation } from "../types";

const FORMS: readonly { tier: ProjectTier; table: TableKey; sheet: string; name: string }[] = [
  { tier: "key", table: "keyProjects", sheet: "{keyProjects}", name: "重点项目" },
  { tier: "general", table: "generalProjects", sheet: "{generalProjects}", name: "一般项目" },
];

export const JX_13: Rule = {
  id: "JX-13",
  title: "重点项目列{keyProjects}，一般项目列{generalProjects}",
  severity: "block",
  basis: "部门预算公开表式",
  needs: ["keyProjects", "generalProjects"],
  check: (context) => FORMS.flatMap((form) => [...misplaced(context, form), ...unexplained(context, form)]),
};

type Form = (typeof FORMS)[number];

function misplaced({ book, disclosure }: RuleContext, { tier, table, sheet, name }: Form): Violation[] {
  const printed = new Set(disclosure.tables.map(({ id }) => id));
  return book.projects
    .filter((project) => project.tier === tier && !printed.has(`${table}:${project.code}`))
    .map((project) => ({
      place: { kind: "table", table },
      message: `${name}“${project.name}”没有列入${sheet}`,
      expected: sheet,
      remedy: "请核对项目级别后重新生成各表",
    }));
}

function unexplained({ book, disclosure }: RuleContext, { tier, table, sheet, name }: Form): Violation[] {
  if (book.projects.some((project) => project.tier === tier)) return [];
  const blank = disclosure.tables.find((printed) => printed.key === table);
  if (blank && blank.notes.length > 0) return [];
  return [
    {
      place: { kind: "table", table },
      message: `没有${name}，${sheet}应公开空表并说明`,
      expected: "空表和说明",
      remedy: "请重新生成各表",
    },
  ];
}
