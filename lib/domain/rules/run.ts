import type { CodeBooks } from "../classification";
import type { Disclosure } from "../disclosure/types";
import type { Edition } from "../editions/types";
import { subjectOf } from "../places/subject";
import { RULES } from "./catalogue";
import { figureReader, printWords, unmetNeed } from "./printed";
import type { Finding, Rule, RuleContext, Severity } from "./types";

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

/** What rules may look at, of a disclosure. */
export function contextOf(disclosure: Omit<Disclosure, "findings">, edition: Edition, codes: CodeBooks): RuleContext {
  return {
    book: disclosure.book,
    edition,
    codes,
    disclosure,
    figure: figureReader(edition, disclosure.figures),
  };
}

/** Everything the rules have to say, at once: what blocks first, then in the order of the catalogue. */
export function runRules(disclosure: Omit<Disclosure, "findings">, edition: Edition, codes: CodeBooks): Finding[] {
  const context = contextOf(disclosure, edition, codes);
  return RULES.flatMap((rule) => checkRule(rule, context)).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
