import { type Printed, roundToPrinted, stepOf } from "../../money";
import { oncePer } from "../../once";
import type { RuleContext } from "../types";
import { projectAmounts } from "./cls-lines";
import { paragraphsOf } from "./shared-narrative";

/**
 * Every amount that the disclosure states, without sign, in printed steps: its figures, the changes and causes of its
 * sentences, and what is bought. A number typed into people's text should be one of them.
 */
export const amountsStated = oncePer((context: RuleContext): ReadonlySet<Printed> => {
  const { book, disclosure, edition } = context;
  const stated = new Set<Printed>();
  for (const { printed } of disclosure.figures.values()) stated.add(Math.abs(printed));
  for (const { runs } of paragraphsOf(context)) {
    for (const run of runs) {
      if (run.kind === "figure" && run.source.kind !== "count") stated.add(Math.abs(run.fen / stepOf(edition.unit)));
    }
  }
  for (const amount of projectAmounts(book).values()) stated.add(roundToPrinted(amount, edition.unit));
  return stated;
});
