import type { SourceBalance } from "@/lib/domain/entry/balance";
import { type AmountUnit, displayAmount } from "../../lib/domain/money";

/** How income stands against what it is used for, spent or carried over to next year, in words. */
export function balanceWords({ difference }: Pick<SourceBalance, "difference">, unit: AmountUnit): string {
  if (difference === 0) return "平衡";
  const amount = `${displayAmount(Math.abs(difference), unit)} ${unit === "yuan" ? "元" : "万元"}`;
  return difference > 0 ? `收入多 ${amount}` : `收入少 ${amount}`;
}
