import type { Target } from "./target";

/** How the program answered a supervisor while something else went on; times in milliseconds. */
export interface HealthSeen {
  asked: number;
  failed: number;
  slowest: number;
}

/** Asks for the health of the program ten times a second while `work` goes on. */
export async function withHealth<T>(
  { visitor }: Pick<Target, "visitor">,
  work: () => Promise<T>,
): Promise<[T, HealthSeen]> {
  const seen: HealthSeen = { asked: 0, failed: 0, slowest: 0 };
  const browser = visitor();
  const ask = async () => {
    const start = performance.now();
    const { status } = await browser.send("/api/health").catch(() => ({ status: 0 }));
    seen.asked++;
    if (status !== 200) seen.failed++;
    seen.slowest = Math.max(seen.slowest, Math.round(performance.now() - start));
  };
  const pending: Promise<void>[] = [];
  const timer = setInterval(() => pending.push(ask()), 100);
  try {
    const result = await work();
    return [result, seen];
  } finally {
    clearInterval(timer);
    await Promise.all(pending);
  }
}
