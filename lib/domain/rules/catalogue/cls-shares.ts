import type { Fen } from "../../money";

/**
 * Whether a part is more than so many percent of a whole, exactly: the products leave the range of exact numbers. Never
 * of what is no whole number of fen, which SUM-14 refuses.
 */
export function exceedsPercent(part: Fen, whole: Fen, percent: number): boolean {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole)) return false;
  return BigInt(part) * 100n > BigInt(whole) * BigInt(percent);
}

/** A part of a positive whole in percent with two decimals, rounded half up: `21.04%`. */
export function percentText(part: Fen, whole: Fen): string {
  const hundredths = (BigInt(part) * 20_000n + BigInt(whole)) / (BigInt(whole) * 2n);
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}%`;
}
