import type { CodeTree } from "@/lib/domain/classification";
import { type Subtotal, subtotalsOf } from "@/lib/domain/entry/subtotals";
import { type AmountUnit, displayAmount } from "../../lib/domain/money";
import type { EntryGridRow } from "../entry/grid-types";

function subtotalRow({ code, name, level, amount }: Subtotal, unit: AmountUnit): EntryGridRow {
  const words = code === "" ? "未填功能科目" : `${code} ${name}`;
  return {
    key: `subtotal-${level}-${code}`,
    kind: "subtotal",
    state: "saved",
    cells: { amount },
    texts: { function: `${words} 小计`, amount: displayAmount(amount, unit) },
  };
}

/** The rows in code order below the sum of their 类 and 款. */
export function withSubtotals(rows: readonly EntryGridRow[], tree: CodeTree, unit: AmountUnit): EntryGridRow[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const counted = rows.map(({ key, cells }) => ({
    key,
    code: typeof cells.function === "string" ? cells.function : null,
    amount: typeof cells.amount === "number" ? cells.amount : null,
  }));
  const entries = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  return subtotalsOf(counted, tree).flatMap((top) => [
    subtotalRow(top, unit),
    ...(top.code === ""
      ? entries(top.rows)
      : top.groups.flatMap((group) => [subtotalRow(group, unit), ...entries(group.rows)])),
  ]);
}
