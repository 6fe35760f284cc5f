import type { Disclosure } from "../disclosure/types";
import type { Basis } from "../editions/basis";
import { subjectOf } from "../places/subject";
import { RULES } from "./catalogue";
import { figureReader, printWords, unmetNeed } from "./printed";
import type { Finding, Rule, RuleBasis, RuleContext, Severity } from "./types";

const ORDER: Record<Severity, number> = { block: 0, confirm: 1, note: 2 };

/** Why a rule has nothing to say of a disclosure: what it needs is not printed, or there is nothing of it; true where it has. */
export function appliesTo(rule: Rule, context: RuleContext): true | string {
  return unmetNeed(rule, context.edition) ?? rule.applies?.(context) ?? true;
}

/** What one rule has to say of a disclosure: nothing where it does not apply. */
export function checkRule(rule: Rule, context: RuleContext): Finding[] {
  if (appliesTo(rule, context) !== true) return [];
  const say = (text: string) => printWords(text, context.edition);
  return rule.check(context).map(({ place, also, message, actual, expected, difference, remedy }) => ({
    rule: rule.id,
    severity: rule.severity,
    place,
    subject: subjectOf(place),
    also: also ?? [],
    message: say(message),
    actual: actual === undefined ? null : say(actual),
    expected: expected === undefined ? null : say(expected),
    difference: difference ?? null,
    basis: say(rule.basis),
    remedy: say(remedy),
  }));
}

/** What a disclosure is judged by, with a basis and the limits that it was computed with. @throws BookError when there is no such edition, or no code book for it */
export function ruleBasis(
  { edition, parameters }: Pick<Disclosure, "edition" | "parameters">,
  basis: Basis,
): RuleBasis {
  return { edition: { ...basis.edition(edition), parameters }, codes: basis.codesOf(edition), library: basis.codes };
}

/** What rules may look at, of a disclosure. */
export function contextOf(disclosure: Omit<Disclosure, "findings">, basis: RuleBasis): RuleContext {
  return {
    ...basis,
    book: disclosure.book,
    disclosure,
    figure: figureReader(basis.edition, disclosure.figures),
  };
}

/** Everything the rules have to say, at once: what blocks first, then in the order of the catalogue. */
export function runRules(disclosure: Omit<Disclosure, "findings">, basis: RuleBasis): Finding[] {
  const context = contextOf(disclosure, basis);
  return RULES.flatMap((rule) => checkRule(rule, context)).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
