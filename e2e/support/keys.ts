import type { Page } from "@playwright/test";

/** Whether keys are to be counted: on request, as it proves nothing. */
export const COUNTS_KEYS = process.env.COUNT_KEYS === "1";

/** What a person did by hand up to a moment. */
export interface Counted {
  keys: number;
  clicks: number;
  /** milliseconds since the epoch */
  at: number;
}

/** Counts keys (Ctrl C is one) and clicks on whatever pages follow in this tab. */
export async function countKeys(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const add = (name: string) => sessionStorage.setItem(name, String(Number(sessionStorage.getItem(name) ?? 0) + 1));
    const holds = new Set(["Shift", "Control", "Alt", "Meta"]);
    addEventListener("keydown", ({ key }) => holds.has(key) || add("counted-keys"), { capture: true });
    addEventListener("mousedown", () => add("counted-clicks"), { capture: true });
  });
}

/** What was done so far; nothing before a page was opened. */
export async function countedKeys(page: Page): Promise<Counted> {
  const [keys, clicks] = await page.evaluate(() =>
    ["counted-keys", "counted-clicks"].map((name) => Number(sessionStorage.getItem(name) ?? 0)),
  );
  return { keys: keys ?? 0, clicks: clicks ?? 0, at: Date.now() };
}

/** Prints what something took by hand; the time is that of a machine that types without thinking. */
export function report(what: string, before: Counted, after: Counted): void {
  const figures = [after.keys - before.keys, after.clicks - before.clicks, (after.at - before.at) / 1000];
  const [keys = 0, clicks = 0, seconds = 0] = figures;
  process.stdout.write(`KEYS ${what.padEnd(40)} ${keys} keys  ${clicks} clicks  ${Math.round(seconds * 10) / 10} s\n`);
}
