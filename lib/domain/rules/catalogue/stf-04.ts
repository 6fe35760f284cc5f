import type { Line } from "../../book/types";
import type { Rule, RuleContext, Violation } from "../types";
import { atLines } from "./cls-lines";
import { codeLabel } from "./shared-figures";
import { groupBy, unitLines } from "./shared-units";

/** Wages, contributions and pensions of the staff a unit has posts for. 30199 and 30226 are those of people hired besides. */
const STAFF = /^(3010[1-37-9]|3011[0-3]|3030[12])$/;

const isStaffPay = (line: Line) => line.class === "project" && line.amount !== 0 && STAFF.test(line.economic);

/** A unit that has no basic expenditure at all is paid as a project; what its people get is part of that. */
export const STF_04: Rule = {
  id: "STF-04",
  title: "在编人员的工资、社会保险、公积金和离退休费列基本支出",
  severity: "confirm",
  basis: "预算管理一体化规范（人员类项目列基本支出）；预算法实施条例",
  check: (context) =>
    unitLines(context.book)
      .filter(({ lines }) => lines.some((line) => line.class === "basic"))
      .flatMap(({ unit, lines }) =>
        [...groupBy(lines.filter(isStaffPay), ({ project }) => project ?? "")].map(([project, met]) =>
          inProject(context, unit.name, project, met),
        ),
      ),
};

function inProject({ book, codes }: RuleContext, unit: string, project: string, lines: readonly Line[]): Violation {
  const name = book.projects.find(({ code }) => code === project)?.name ?? project;
  const economics = [...new Set(lines.map(({ economic }) => economic))].sort();
  return {
    ...atLines(lines, "economic"),
    message: `“${unit}”的项目“${name}”列有在编或离退休人员的经费：${economics.map((code) => codeLabel(codes.departmentEconomic, code)).join("、")}`,
    actual: "项目支出",
    expected: "基本支出",
    remedy: "请改列基本支出的人员经费；编外人员列 30226 劳务费或 30199，确需列项目的，写明理由",
  };
}
