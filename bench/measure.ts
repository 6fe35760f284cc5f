/** Milliseconds of each of `runs` calls after one to warm up, in ascending order. */
export async function timesOf(work: () => unknown, runs = 15): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b);
}

/** The middle one of ascending numbers. */
export function medianOf(ascending: readonly number[]): number {
  return ascending[Math.floor(ascending.length / 2)] ?? Number.NaN;
}
