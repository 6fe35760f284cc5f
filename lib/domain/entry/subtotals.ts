import type { CodeTree } from "../classification";
import { exact, type Fen } from "../money";

/** A row of an entry grid, as far as subtotals look at it. */
export interface CountedRow {
  key: string;
  /** the code by which rows are grouped; blank while it was not entered */
  code: string | null;
  /** null while it was not entered: blank is not zero */
  amount: Fen | null;
}

/** The rows below one 类 or 款 and their sum. */
export interface Subtotal {
  /** `201`, `20103`; blank for rows without a code */
  code: string;
  /** the official name; blank when the code is unknown */
  name: string;
  level: 1 | 2;
  amount: Fen;
  /** keys of the rows in it, in the order of entry */
  rows: readonly string[];
  /** the 款 of a 类 */
  groups: readonly Subtotal[];
}

function group(rows: readonly CountedRow[], level: 1 | 2, tree: CodeTree): Subtotal[] {
  const digits = 1 + 2 * level;
  const found = new Map<string, CountedRow[]>();
  for (const row of rows) {
    const code = (row.code ?? "").slice(0, digits);
    const known = found.get(code);
    if (known) known.push(row);
    else found.set(code, [row]);
  }
  // Rows without a code come last: they are the ones still being typed.
  const codes = [...found.keys()].sort((a, b) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1));
  return codes.map((code) => {
    const members = found.get(code) ?? [];
    const sum = members.reduce((total, { amount }) => total + (amount ?? 0), 0);
    return {
      code,
      name: tree.get(code)?.name ?? "",
      level,
      amount: exact(sum, "小计"),
      rows: members.map(({ key }) => key),
      groups: level === 1 ? group(members, 2, tree) : [],
    };
  });
}

/** Rows grouped by 类 and within it by 款, in code order, with the exact sum of each group. */
export function subtotalsOf(rows: readonly CountedRow[], tree: CodeTree): Subtotal[] {
  return group(rows, 1, tree);
}
