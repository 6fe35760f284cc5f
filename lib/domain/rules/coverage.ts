import type { Disclosure } from "../disclosure/types";
import { RULES } from "./catalogue";
import { printWords } from "./printed";
import { appliesTo, contextOf } from "./run";
import type { RuleBasis } from "./types";
import { UNCHECKABLE_RULES, type UncheckableRule } from "./uncheckable";

/** A rule by its title; `reason` says why it was not checked. */
export interface CoveredRule {
  rule: string;
  title: string;
}
export interface UncoveredRule extends CoveredRule {
  reason: string;
}

/** What was checked of a book, what there was nothing of to check, and what no program can check. */
export interface Coverage {
  checked: readonly CoveredRule[];
  notApplicable: readonly UncoveredRule[];
  /** what a person must judge */
  byPeople: readonly UncoveredRule[];
  /** what the steps and dates of the workflow answer */
  byWorkflow: readonly UncoveredRule[];
}

const uncovered = ({ id, title, reason }: UncheckableRule): UncoveredRule => ({ rule: id, title, reason });

/** What the rules covered of a disclosure, in the order of the catalogue. */
export function coverageOf(disclosure: Omit<Disclosure, "findings">, basis: RuleBasis): Coverage {
  if (disclosure.kept) return disclosure.kept.coverage;
  const context = contextOf(disclosure, basis);
  const say = (text: string) => printWords(text, basis.edition);
  const judged = RULES.map((rule) => ({ rule: rule.id, title: say(rule.title), applies: appliesTo(rule, context) }));
  const by = (answerer: UncheckableRule["by"]) =>
    UNCHECKABLE_RULES.filter((one) => one.by === answerer).map((one) => uncovered({ ...one, title: say(one.title) }));
  return {
    checked: judged.flatMap(({ rule, title, applies }) => (applies === true ? [{ rule, title }] : [])),
    notApplicable: [
      ...judged.flatMap(({ rule, title, applies }) => (applies === true ? [] : [{ rule, title, reason: applies }])),
      ...by("nobody"),
    ],
    byPeople: by("person"),
    byWorkflow: by("workflow"),
  };
}
