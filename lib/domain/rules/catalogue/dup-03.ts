import type { Rule, Violation } from "../types";
import { projectAmounts } from "./cls-lines";
import { hasProjects } from "./shared-applies";
import { groupBy } from "./shared-units";

/**
 * Units have projects of the same name side by side (办公设备购置), so a name is compared within its unit; between units
 * only where the money is the same as well.
 */
export const DUP_03: Rule = {
  id: "DUP-03",
  title: "同一单位没有名称相同的项目",
  severity: "confirm",
  basis: "预算管理一体化规范（项目库管理）；财预〔2016〕143号",
  applies: hasProjects,
  check: ({ book }) => {
    const amounts = projectAmounts(book);
    const rows = book.projects.map((project, index) => ({ project, index, amount: amounts.get(project.code) ?? 0 }));
    return [...groupBy(rows, ({ project }) => project.name.trim()).values()].flatMap((met) =>
      met.flatMap(({ project, index, amount }, at): Violation[] => {
        const first = met
          .slice(0, at)
          .find((other) => other.project.unit === project.unit || (amount > 0 && other.amount === amount));
        if (!first) return [];
        return [
          {
            place: { kind: "book", path: `projects[${index}].name` },
            also: [{ kind: "book", path: `projects[${first.index}].name` }],
            message: `项目 ${project.code} 与项目 ${first.project.code} 都叫“${project.name}”`,
            actual: project.name,
            remedy: "核对是否同一个项目录入了两次；确为两个项目的，名称应能区分",
          },
        ];
      }),
    );
  },
};
