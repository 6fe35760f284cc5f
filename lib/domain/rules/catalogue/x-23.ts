import type { Line } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { hasProjects } from "./shared-applies";
import { groupBy } from "./shared-units";

/** Where all lines of a project are of one other unit, it is the project that stands at the wrong one. */
export const X_23: Rule = {
  id: "X-23",
  title: "项目支出明细的单位与所属项目的单位一致",
  severity: "confirm",
  basis: "预算管理一体化规范（项目由单位申报和执行）",
  applies: hasProjects,
  check: (context) => {
    const { book } = context;
    const lines = groupBy(
      book.lines.filter(({ project, amount }) => project !== null && amount !== 0),
      ({ project }) => project ?? "",
    );
    return book.projects.flatMap((project, index): Violation[] => {
      const own = lines.get(project.code) ?? [];
      const strays = own.filter(({ unit }) => unit !== project.unit);
      if (strays.length === 0) return [];
      const units = [...new Set(strays.map(({ unit }) => unit))];
      return strays.length === own.length && units.length === 1
        ? [projectElsewhere(context, index, strays)]
        : [linesElsewhere(context, index, strays)];
    });
  },
};

function unitName({ book }: RuleContext, code: string | undefined): string {
  return book.units.find((unit) => unit.code === code)?.name ?? String(code);
}

function projectElsewhere(context: RuleContext, index: number, lines: readonly Line[]): Violation {
  const project = context.book.projects[index];
  const { place, also } = atLines(lines, "unit");
  const expected = unitName(context, lines[0]?.unit);
  return {
    place: { kind: "book", path: `projects[${index}].unit` },
    also: [place, ...also],
    message: `项目“${project?.name}”属于“${unitName(context, project?.unit)}”，它的明细都属于“${expected}”`,
    actual: unitName(context, project?.unit),
    expected,
    remedy: "核对项目的单位和明细的单位；由其他单位执行的，写明理由后保留",
  };
}

function linesElsewhere(context: RuleContext, index: number, lines: readonly Line[]): Violation {
  const project = context.book.projects[index];
  const expected = unitName(context, project?.unit);
  return {
    ...atLines(lines, "unit"),
    message: `项目“${project?.name}”属于“${expected}”，有 ${lines.length} 行明细属于其他单位`,
    actual: unitName(context, lines[0]?.unit),
    expected,
    remedy: "核对明细的单位和所属项目；由几个单位共同执行的，写明理由后保留",
  };
}
