import type { Disclosure } from "../disclosure/types";
import type { Fen } from "../money";
import { placesOf, placeWords } from "../tables/places";
import type { FigureCell, Sum } from "../tables/types";
import { RULES } from "./catalogue";
import { amountOf } from "./catalogue/shared-equations";
import { compareIds } from "./catalogue/shared-ids";
import { INVARIANTS } from "./invariants";
import { printWords, unmetNeed } from "./printed";
import { contextOf } from "./run";
import type { Equation, Operand, RuleBasis, RuleContext } from "./types";

/** A statement about figures with both its sides in exact fen. */
export interface CheckedEquation {
  /** id of the rule or invariant that makes it; null for a sum that a table declares */
  rule: string | null;
  equation: Equation;
  actual: Fen;
  expected: Fen;
}

/** Nothing where the form set does not print what an equation speaks of. */
function checked(context: RuleContext, rule: string | null, equation: Equation): CheckedEquation[] {
  const [actual, expected] = [amountOf(context, equation.actual), amountOf(context, equation.expected)];
  if (actual === null || expected === null) return [];
  const said = (operand: Operand) => ({ ...operand, label: printWords(operand.label, context.edition) });
  const printed = { ...equation, actual: said(equation.actual), expected: said(equation.expected) };
  return [{ rule, equation: printed, actual, expected }];
}

/** What rules and invariants state, in one order. */
const STATED = [...RULES, ...INVARIANTS].sort((a, b) => compareIds(a.id, b.id));

const PARTS = { rows: "其下各项之和", columns: "同行各列之和" };

/**
 * Everything stated of the figures of a disclosure, in exact fen: the sums its tables declare, in printed order, then what
 * rules and invariants state as equations, in the order of the catalogue.
 *
 * @param isChecked which of the declared sums to list
 */
export function equationsOf(
  disclosure: Omit<Disclosure, "findings">,
  basis: RuleBasis,
  isChecked: (cell: FigureCell, sum: Sum) => boolean,
): CheckedEquation[] {
  const context = contextOf(disclosure, basis);
  const places = placesOf(disclosure.tables);
  const cells = disclosure.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const sums = cells.flatMap((cell) => {
    if (cell?.kind !== "figure") return [];
    const place = places.get(cell.address);
    const label = place ? placeWords(place) : cell.address;
    const listed = cell.sums.filter((sum) => isChecked(cell, sum));
    return listed.flatMap(({ along, parts }) =>
      checked(context, null, {
        actual: { label, cells: [cell.address] },
        expected: { label: PARTS[along], cells: parts },
      }),
    );
  });
  const stated = STATED.flatMap((rule) =>
    unmetNeed(rule, basis.edition) === null
      ? (rule.equations?.(context) ?? []).flatMap((equation) => checked(context, rule.id, equation))
      : [],
  );
  return [...sums, ...stated];
}
