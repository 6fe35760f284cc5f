import type { Fen } from "@/lib/domain/money";
import type { ImportNotice } from "./result";
import { yuan } from "./words";

/** A row of data or a total, in the order of the sheet. */
export type CountedRow =
  | { kind: "data"; fen: Fen; hidden: boolean }
  | { kind: "total"; row: number; label: string; fen: Fen | null };

/** Sums of one sheet that a total may be of. */
interface Sums {
  /** all rows of the sheet, those above the total, those down from it */
  all: Fen;
  above: Fen;
  below: Fen;
  /** the rows since the total before it */
  since: Fen;
}

/** A total of all rows says nothing else; any other is of some rows that stand together. */
const isOfAll = (label: string) => /^(合计|总计|累计)(数|金额)?$/.test(label.replace(/[\s:：]/g, ""));
const sum = (rows: readonly CountedRow[]) => rows.reduce((fen, row) => fen + (row.kind === "data" ? row.fen : 0), 0);

/** Whether rows that stand together, ending above the total or beginning below it, come to it. */
function comesTo(rows: readonly CountedRow[], at: number, fen: Fen): boolean {
  for (const step of [-1, 1]) {
    let reached = 0;
    for (let index = at + step; rows[index] !== undefined; index += step) {
      const row = rows[index];
      if (row?.kind !== "data") continue;
      reached += row.fen;
      if (reached === fen) return true;
      if (reached > fen) break;
    }
  }
  return fen === 0;
}

/** What rows of data come to, those that are left out aside. */
export function countedFen(rows: readonly CountedRow[], leaveHidden: boolean): Fen {
  return sum(rows.filter((row) => row.kind === "data" && !(leaveHidden && row.hidden)));
}

function sumsAt(rows: readonly CountedRow[], at: number): Sums {
  const before = rows.slice(0, at).findLastIndex(({ kind }) => kind === "total");
  return {
    all: sum(rows),
    above: sum(rows.slice(0, at)),
    below: sum(rows.slice(at + 1)),
    since: sum(rows.slice(before + 1, at)),
  };
}

/** What a total is compared with, and whether it agrees. */
function compared(rows: readonly CountedRow[], at: number, label: string, fen: Fen) {
  const sums = sumsAt(rows, at);
  if (isOfAll(label)) return { agrees: [sums.all, sums.above, sums.below].includes(fen), expected: sums.all };
  return { agrees: comesTo(rows, at, fen), expected: sums.since };
}

/**
 * What is told of the totals of a sheet: they are no data; each is compared with the rows that it may be the sum of, with
 * hidden ones and without.
 */
export function totalNotices(rows: readonly CountedRow[], sheet: string): ImportNotice[] {
  const shown = rows.filter((row) => row.kind === "total" || !row.hidden);
  return rows.flatMap((row, at): ImportNotice[] => {
    if (row.kind !== "total") return [];
    const { label, fen } = row;
    const head = `第 ${row.row} 行“${label}”是合计行，没有作为数据读取`;
    const tell = (message: string, kind: "total" | "difference" = "total") => [{ kind, sheet, message }];
    if (fen === null) return tell(`${head}；它没有可以核对的金额`);
    const { agrees, expected } = compared(rows, at, label, fen);
    if (agrees) return tell(`${head}；它的 ${yuan(fen)}与各行之和一致`);
    if (shown.length < rows.length && compared(shown, shown.indexOf(row), label, fen).agrees) {
      return tell(`${head}；它的 ${yuan(fen)}与没有隐藏的各行之和一致，隐藏的行不在其中`, "difference");
    }
    const more = fen > expected ? "多" : "少";
    const message = `${head}；它是 ${yuan(fen)}，比读到的各行之和 ${yuan(expected)}${more} ${yuan(Math.abs(fen - expected))}，请核对`;
    return tell(message, "difference");
  });
}
