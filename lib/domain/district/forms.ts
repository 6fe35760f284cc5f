import type { BudgetBook, ProjectTier } from "../book/types";
import { exact, type Fen } from "../money";

/** What the forms of a department's projects of one tier come to. */
export interface ProjectSums {
  tier: ProjectTier;
  /** how many forms there are */
  count: number;
  /** 当年预算, in fen */
  amount: Fen;
  /** 补助镇街, in fen */
  localTransfer: Fen;
}

/** The forms of a department's projects tier by tier, those of 重点项目 first; a tier without projects counts none. */
export function projectSums({ projects, lines }: Pick<BudgetBook, "projects" | "lines">): ProjectSums[] {
  const spent = new Map<string, Fen>();
  for (const { project, amount } of lines) {
    if (project !== null) spent.set(project, exact((spent.get(project) ?? 0) + amount, "项目支出"));
  }
  return (["key", "general"] as const).map((tier) => {
    const own = projects.filter((project) => project.tier === tier);
    const sum = (of: (project: (typeof own)[number]) => Fen) =>
      exact(
        own.reduce((total, project) => total + of(project), 0),
        "项目支出",
      );
    return {
      tier,
      count: own.length,
      amount: sum(({ code }) => spent.get(code) ?? 0),
      localTransfer: sum(({ localTransfer }) => localTransfer),
    };
  });
}
