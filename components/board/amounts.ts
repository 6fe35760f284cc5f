import { type Fen, formatForTable, type PrintUnit, roundToPrinted, WAN_YUAN, zeroText } from "@/lib/domain/money";
import type { BoardConditions } from "@/lib/features/board/types";

const UNITS: Readonly<Record<BoardConditions["unit"], PrintUnit>> = {
  wan: WAN_YUAN,
  yuan: { label: "元", fen: 100, decimals: 2 },
};

/** What amounts of a board are shown in. */
export const unitOf = (unit: BoardConditions["unit"]): PrintUnit => UNITS[unit];

/** An amount of a board: a dash where there is none or it is not known, zero in full. */
export function amountText(fen: Fen | null, unit: PrintUnit): string {
  if (fen === null) return "—";
  return formatForTable(roundToPrinted(fen, unit), unit) || zeroText(unit);
}
