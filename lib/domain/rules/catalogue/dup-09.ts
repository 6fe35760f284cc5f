import type { Project } from "../../book/types";
import type { Rule, Violation } from "../types";
import { projectAmounts } from "./cls-lines";
import { hasProjects } from "./shared-applies";

/** What the form prints of a project beside its targets, which JX-12 asks for. */
const PRINTED: readonly { field: keyof Project & ("supervisor" | "overview"); label: string }[] = [
  { field: "supervisor", label: "业务主管部门" },
  { field: "overview", label: "项目概况" },
];

/** One finding for each field, with all the projects that lack it; a project without money is DUP-08's. */
export const DUP_09: Rule = {
  id: "DUP-09",
  title: "有预算的项目都填写业务主管部门和项目概况",
  severity: "confirm",
  basis: "渝财预〔2022〕61号表样（项目绩效目标表）",
  applies: hasProjects,
  check: ({ book }) => {
    const amounts = projectAmounts(book);
    return PRINTED.flatMap(({ field, label }): Violation[] => {
      const blank = book.projects.flatMap((project, index) =>
        amounts.get(project.code) && project[field].trim() === "" ? [{ name: project.name, index }] : [],
      );
      const [place, ...also] = blank.map(({ index }) => ({
        kind: "book" as const,
        path: `projects[${index}].${field}`,
      }));
      if (!place) return [];
      const more = blank.length > 1 ? `等 ${blank.length} 个项目` : "";
      return [{ place, also, message: `项目“${blank[0]?.name}”${more}没有填写${label}`, remedy: `请填写${label}` }];
    });
  },
};
