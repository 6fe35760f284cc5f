import type { BudgetBook } from "../book/types";
import type { CodeBooks } from "../classification";
import { readersOf, recordsOf } from "./book-records";
import type { AmountRecord, Trace } from "./records";
import { matcher, termsOf } from "./select";

/**
 * The records a figure is the sum of, lines first, each once for every term that selects it; `amount` in fen, negative
 * where the term subtracts. Their sum is the figure.
 */
export function recordsBehind(book: BudgetBook, codes: CodeBooks, trace: Trace): AmountRecord[] {
  const readers = readersOf(book, codes);
  return termsOf(trace).flatMap((term) => {
    const matches = matcher(term);
    return recordsOf(readers, term.from)
      .filter((record) => matches(record) && record.amount !== 0)
      .map((record) => (term.sign === 1 ? record : { ...record, amount: -record.amount }));
  });
}
