import type { BudgetBook, Indicator, Line, Project } from "../../book/types";
import { checkRule } from "../run";
import { demoContext, found } from "../testing";
import type { Finding, Rule, RuleContext } from "../types";
import { CLS_JX_NAR_RULES } from "./cls-jx-nar";

/** An edit of the demo book that changes some lines, by id. */
export function withLines(patches: Record<string, Partial<Line>>): (book: BudgetBook) => void {
  return (book) => {
    for (const [id, patch] of Object.entries(patches)) {
      const line = book.lines.find((known) => known.id === id);
      if (!line) throw new Error(`The book has no line ${id}`);
      Object.assign(line, patch);
    }
  };
}

const all = (context: RuleContext) => CLS_JX_NAR_RULES.flatMap((rule) => found(rule, context));

/** What the CLS, NAR, JX, PRO and TXT rules find that they do not find in the demo book. */
export function added(context: RuleContext): string[] {
  const before = new Set(all(demoContext()));
  return all(context).filter((finding) => !before.has(finding));
}

/** The only finding of a rule. */
export function only(rule: Rule, context: RuleContext): Finding {
  const [finding, ...others] = checkRule(rule, context);
  if (!finding || others.length)
    throw new Error(`${rule.id} has ${others.length + (finding ? 1 : 0)} findings, not one`);
  return finding;
}

/** An edit of the demo book that changes one indicator of the department or of a project. */
export function withIndicator(
  of: "performance" | 0 | 1,
  index: number,
  patch: Partial<Indicator>,
): (book: BudgetBook) => void {
  return (book) => {
    const indicator = (of === "performance" ? book.performance : book.projects[of])?.indicators[index];
    if (!indicator) throw new Error(`The book has no indicator ${index} of ${of}`);
    Object.assign(indicator, patch);
  };
}

/** An edit of the demo book that changes its second project. */
export function withProject(patch: Partial<Project>): (book: BudgetBook) => void {
  return (book) => {
    for (const project of book.projects.slice(1)) Object.assign(project, patch);
  };
}
