import { exact, type Fen } from "../../money";
import type { Grid } from "./edits";
import type { Range } from "./selection";

/** What the status line says of a selection: 求和, 平均, 计数. */
export interface Statistics {
  /** cells that are not blank */
  count: number;
  /** amounts among them */
  amounts: number;
  /** their exact sum; null when there is no amount */
  sum: Fen | null;
  /** their average, `sum` ÷ `amounts` rounded once, half up, to whole fen; null when there is no amount */
  average: Fen | null;
}

/** Half up, away from zero, in whole fen. */
function divided(sum: Fen, by: number): Fen {
  const abs = Math.abs(sum);
  const rest = abs % by;
  const rounded = (abs - rest) / by + (rest * 2 >= by ? 1 : 0);
  return sum < 0 && rounded !== 0 ? -rounded : rounded;
}

/**
 * Adds up the amounts of a range. Blank cells count for nothing, zeros count; figures beside rows belong to none of them.
 *
 * @throws RangeError when the sum leaves the range in which integers are exact
 */
export function statisticsOf({ columns, rows }: Grid, { top, bottom, left, right }: Range): Statistics {
  let [count, amounts, sum] = [0, 0, 0];
  const chosen = columns.slice(left, right + 1);
  for (const row of rows.slice(top, bottom + 1)) {
    for (const { id, kind, beside } of chosen) {
      const value = row.cells[id] ?? null;
      if (beside || value === null || value === "" || value === false) continue;
      count += 1;
      if (kind !== "amount" || typeof value !== "number") continue;
      amounts += 1;
      sum += value;
    }
  }
  if (amounts === 0) return { count, amounts, sum: null, average: null };
  return { count, amounts, sum: exact(sum, "选中单元格"), average: divided(sum, amounts) };
}
