import type { Fen } from "../money";

/** How far a decimal point or a unit that slipped carries an amount: 万元 for 元 first, then single places. */
const FACTORS = [10_000, 10, 100, 1_000] as const;
type Factor = (typeof FACTORS)[number];

/** What an amount might have been meant as, by which factor it is smaller or larger than what stands there. */
export interface Reading {
  fen: Fen;
  factor: Factor;
}

/** The amounts a slipped unit or point would have made larger: `fen` divided by each factor, where that is whole fen. */
export function smallerReadings(fen: Fen): Reading[] {
  return FACTORS.filter((factor) => fen % factor === 0).map((factor) => ({ fen: fen / factor, factor }));
}

/** The amounts a slipped unit or point would have made smaller. */
export function largerReadings(fen: Fen): Reading[] {
  return FACTORS.map((factor) => ({ fen: fen * factor, factor })).filter((one) => Number.isSafeInteger(one.fen));
}

/** How near a figure must come to last year's to be the better reading: the nearer, the smaller the slip that is suspected. */
const TOLERANCES: Readonly<Record<Factor, { times: number; of: number }>> = {
  10: { times: 20, of: 1 },
  100: { times: 5, of: 1 },
  1000: { times: 1, of: 2 },
  10000: { times: 1, of: 2 },
};

/**
 * Whether a figure is near last year's: within 5 % for a slip of one place, 20 % for two, up to three times it (and down
 * to a third) for more.
 */
export function isNear(figure: Fen, before: Fen, factor: Factor): boolean {
  const { times, of } = TOLERANCES[factor];
  return figure >= before
    ? (figure - before) * times <= before * of
    : (before - figure) * times <= (factor < 1_000 ? before * of : figure * of);
}
