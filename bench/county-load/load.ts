import { setTimeout as pause } from "node:timers/promises";

/** How long each of many tries took, in milliseconds, and how many failed. */
export interface Taken {
  ascending: number[];
  errors: number;
  /** what the first one that failed said */
  problem: string;
}

/** The time within which a share of the tries was done, in milliseconds. */
export function within({ ascending }: Taken, share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.ceil(ascending.length * share) - 1)] ?? Number.NaN;
}

/**
 * Several people at once, each doing the same over and over with a rest between, until the time is over. All begin at the
 * same moment.
 *
 * @param rest milliseconds between the end of one try and the next
 */
export async function work(people: readonly (() => Promise<void>)[], rest: number, seconds: number): Promise<Taken> {
  const taken: Taken = { ascending: [], errors: 0, problem: "" };
  const end = performance.now() + seconds * 1000;
  const one = async (act: () => Promise<void>) => {
    while (performance.now() < end) {
      const begun = performance.now();
      try {
        await act();
        taken.ascending.push(performance.now() - begun);
      } catch (error) {
        taken.errors++;
        taken.problem ||= String(error);
      }
      await pause(rest);
    }
  };
  await Promise.all(people.map(one));
  taken.ascending.sort((a, b) => a - b);
  return taken;
}

const column = (value: number) => value.toFixed(0).padStart(7);

/** One line of figures: how many, the middle, 95 in a hundred, the longest, errors. */
export function told(what: string, taken: Taken): void {
  const { ascending, errors, problem } = taken;
  const figures = [ascending.length, within(taken, 0.5), within(taken, 0.95), within(taken, 1)].map(column).join("");
  console.log(`  ${what.padEnd(34)}${figures}${column(errors)}${problem && `  ${problem}`}`);
}
