import type { ExpenditureClass, Line } from "../book/types";
import type { Fen } from "../money";

/** Which lines are cut: those that are all of it. */
export interface CutScope {
  /** how the code of the function or of the department's economic classification begins; blank: any */
  code: string;
  /** unit code; null: any */
  unit: string | null;
  class: ExpenditureClass | null;
  /** project code; null: any */
  project: string | null;
}

/** By how much: each line by hundredths of a per cent, or all of them together by an amount, each in proportion. */
export type CutWay = { by: "percent"; hundredths: number } | { by: "amount"; fen: Fen };

/** 核减 of one line of several. */
export interface PlannedCut {
  line: Line;
  approvedFen: Fen;
}

const YUAN: Fen = 100;
const WHOLE = 10_000;

const inScope = ({ code, unit, project, class: kind }: CutScope, line: Line) =>
  (line.function.startsWith(code) || line.economic.startsWith(code)) &&
  (unit === null || line.unit === unit) &&
  (kind === null || line.class === kind) &&
  (project === null || line.project === project);

/** `amount × part ÷ whole`, rounded half up to steps; exact also beyond what a number multiplies. */
function share(amount: Fen, part: number, whole: number, step: Fen): Fen {
  const divisor = BigInt(whole) * BigInt(step);
  const twice = 2n * BigInt(amount) * BigInt(part);
  return Number((twice + divisor) / (2n * divisor)) * step;
}

function percentOf(amount: Fen, hundredths: number): Fen {
  return hundredths === WHOLE ? amount : Math.min(amount, share(amount, hundredths, WHOLE, YUAN));
}

/** The same share, cut off below the step. */
const shareBelow = (amount: Fen, part: number, whole: number, step: Fen): Fen =>
  Number((BigInt(amount) * BigInt(part)) / (BigInt(whole) * BigInt(step))) * step;

/** Splits an amount over lines in proportion, in steps of a yuan where it is whole yuan; what is left goes to the largest. */
function split(lines: readonly Line[], total: Fen): Map<string, Fen> {
  const step = total % YUAN === 0 ? YUAN : 1;
  const sum = lines.reduce((all, { amount }) => all + amount, 0);
  const cuts = new Map(lines.map(({ id, amount }) => [id, shareBelow(amount, total, sum, step)]));
  let left = total - [...cuts.values()].reduce((all, cut) => all + cut, 0);
  for (const { id, amount } of [...lines].sort((a, b) => b.amount - a.amount)) {
    const cut = cuts.get(id) ?? 0;
    const more = Math.min(left, Math.max(step, 1), amount - cut);
    cuts.set(id, cut + more);
    left -= more;
  }
  return cuts;
}

/**
 * 核减 of several lines at once: each in whole yuan where a per cent is cut, together exactly the amount where one is. Lines
 * of nothing or less, and lines that stay as they are, are no part of it.
 *
 * @returns null when more is to be cut than there is
 */
export function planCuts(lines: readonly Line[], scope: CutScope, way: CutWay): PlannedCut[] | null {
  const cut = lines.filter((line) => line.amount > 0 && inScope(scope, line));
  const sum = cut.reduce((all, { amount }) => all + amount, 0);
  if (way.by === "amount" ? way.fen > sum : way.hundredths > WHOLE) return null;
  const parts = way.by === "amount" ? split(cut, way.fen) : null;
  return cut.flatMap((line): PlannedCut[] => {
    const less = way.by === "percent" ? percentOf(line.amount, way.hundredths) : (parts?.get(line.id) ?? 0);
    return less === 0 ? [] : [{ line, approvedFen: line.amount - less }];
  });
}
