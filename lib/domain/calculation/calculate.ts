import { type Fen, MAX_AMOUNT } from "../money";
import { CalculationError, type Expression, parseCalculation } from "./parse";

/** An exact fraction; the denominator is positive. */
interface Ratio {
  over: bigint;
  under: bigint;
}

/** What a 测算依据 comes to in fen, or why it comes to no amount, in plain Chinese. */
export type Calculated = { ok: true; fen: Fen } | { ok: false; message: string };

/** What units count as; any other word (人, 月, 次 …) only says what is counted. */
const SCALES: readonly [RegExp, Ratio][] = [
  [/^%$/, { over: 1n, under: 100n }],
  [/^亿/, { over: 100_000_000n, under: 1n }],
  [/^万/, { over: 10_000n, under: 1n }],
  [/^千元/, { over: 1_000n, under: 1n }],
  [/^百元/, { over: 100n, under: 1n }],
];
const ONE: Ratio = { over: 1n, under: 1n };

function scaleOf(unit: string): Ratio {
  if (/^[角分](\/|$)/.test(unit)) throw new CalculationError(`算式中的“${unit}”请换算为元`);
  return SCALES.find(([pattern]) => pattern.test(unit))?.[1] ?? ONE;
}

const times = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.over, under: a.under * b.under });

function divided(a: Ratio, b: Ratio): Ratio {
  if (b.over === 0n) throw new CalculationError("算式除以零");
  const sign = b.over < 0n ? -1n : 1n;
  return { over: a.over * b.under * sign, under: a.under * b.over * sign };
}

function numberOf(text: string): Ratio {
  const [whole = "", decimals = ""] = text.split(".");
  return { over: BigInt(`${whole}${decimals}` || "0"), under: 10n ** BigInt(decimals.length) };
}

function ratioOf(expression: Expression): Ratio {
  if (expression.kind === "quantity") return times(numberOf(expression.number), scaleOf(expression.unit));
  if (expression.kind === "group") return times(ratioOf(expression.within), scaleOf(expression.unit));
  const [left, right] = [ratioOf(expression.left), ratioOf(expression.right)];
  switch (expression.sign) {
    case "*":
      return times(left, right);
    case "/":
      return divided(left, right);
    default: {
      const more = expression.sign === "+" ? right.over : -right.over;
      return { over: left.over * right.under + more * left.under, under: left.under * right.under };
    }
  }
}

/** Yuan for a message, cut behind four places. */
function roughly({ over, under }: Ratio): string {
  const scaled = (over * 10_000n) / under;
  return `${scaled / 10_000n}.${String(scaled % 10_000n).padStart(4, "0")}`;
}

/**
 * What a 测算依据 comes to: exact, in yuan unless its units say 万元. An amount that is not in whole fen is refused, as nobody
 * said how to round it.
 */
export function calculate(text: string): Calculated {
  try {
    const yuan = ratioOf(parseCalculation(text));
    const fen = { over: yuan.over * 100n, under: yuan.under };
    if (fen.over < 0n) return { ok: false, message: "算式的结果为负数，金额应为零或正数" };
    if (fen.over > BigInt(MAX_AMOUNT) * fen.under) {
      return { ok: false, message: "算式的结果过大，最多 999,999,999,999.99 元" };
    }
    if (fen.over % fen.under !== 0n) {
      return { ok: false, message: `算式的结果 ${roughly(yuan)}… 元不是整分，请直接填写取到分的金额` };
    }
    return { ok: true, fen: Number(fen.over / fen.under) };
  } catch (error) {
    if (!(error instanceof CalculationError)) throw error;
    return { ok: false, message: error.message };
  }
}
