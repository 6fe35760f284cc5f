import { type Range, statisticsOf } from "@/lib/domain/entry/grid-model";
import { type AmountUnit, displayAmount } from "../../lib/domain/money";
import type { GridColumn } from "./grid-types";
import { entryRange, type Screen } from "./screen-rows";

/**
 * `选中 6 格 求和 3,204.00 平均 534.00 计数 6`, amounts in the unit shown; blank for a single cell. Subtotals are left out, or
 * their rows would count twice, unless nothing else is selected.
 */
export function selectionNumbers(
  columns: readonly GridColumn[],
  screen: Screen,
  range: Range,
  unit: AmountUnit,
): string {
  const entries = entryRange(screen, range);
  const { top, bottom, left, right } = entries ?? range;
  const cells = (bottom - top + 1) * (right - left + 1);
  if (range.top === range.bottom && range.left === range.right) return "";
  const rows = entries ? screen.entries : screen.rows;
  try {
    const { count, sum, average } = statisticsOf({ columns, rows }, { top, bottom, left, right });
    const amounts =
      sum === null || average === null ? "" : ` 求和 ${displayAmount(sum, unit)} 平均 ${displayAmount(average, unit)}`;
    return `选中 ${cells} 格${amounts} 计数 ${count}`;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `选中 ${cells} 格 合计过大，无法精确求和`;
  }
}
