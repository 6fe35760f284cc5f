import type { CodeBooks } from "../classification";
import type { Disclosure } from "../disclosure/types";
import type { Edition } from "../editions/types";
import { subjectOf } from "../places/subject";
import { RULES } from "./catalogue";
import type { Finding, Rule, RuleContext, Severity } from "./types";

const ORDER: Record<Severity, number> = { block: 0, confirm: 1, note: 2 };

/** What one rule has to say of a disclosure: nothing where it does not apply. */
export function checkRule(rule: Rule, context: RuleContext): Finding[] {
  if ((rule.applies?.(context) ?? true) !== true) return [];
  return rule.check(context).map(({ place, also, message, actual, expected, difference, remedy }) => ({
    rule: rule.id,
    severity: rule.severity,
    place,
    subject: subjectOf(place),
    also: also ?? [],
    message,
    actual: actual ?? null,
    expected: expected ?? null,
    difference: difference ?? null,
    basis: rule.basis,
    remedy,
  }));
}

/** What rules may look at, of a disclosure. */
export function contextOf(disclosure: Omit<Disclosure, "findings">, edition: Edition, codes: CodeBooks): RuleContext {
  return {
    book: disclosure.book,
    edition,
    codes,
    disclosure,
    figure: (address) => {
      const cell = disclosure.figures.get(address);
      return cell && { fen: cell.fen, printed: cell.printed, text: "text" in cell ? cell.text : "" };
    },
  };
}

/** Everything the rules have to say, at once: what blocks first, then in the order of the catalogue. */
export function runRules(disclosure: Omit<Disclosure, "findings">, edition: Edition, codes: CodeBooks): Finding[] {
  const context = contextOf(disclosure, edition, codes);
  return RULES.flatMap((rule) => checkRule(rule, context)).sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
