import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { openGridSite } from "@/components/entry/testing";

/** Frames come as soon as they are ready: otherwise every key would only show how long it waits for the screen's next one. */
const UNBOUND = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];
const ROWS = 2_000;
const KEYS = 120;
/** Milliseconds between two keys: those of a key that is held down, which no typist reaches. */
const REPEAT = 33;

/** Milliseconds from each of these keys, as the browser got it, to the end of the first frame that shows it. */
async function keyToPaint(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    const waiting: (() => void)[] = [];
    const { port1, port2 } = new MessageChannel();
    // A message sent in a frame arrives when the frame is painted.
    port1.onmessage = ({ data }: MessageEvent<number>) => {
      times.push(performance.now() - data);
      waiting.shift()?.();
    };
    const controller = new AbortController();
    document.addEventListener("keydown", ({ timeStamp }) => requestAnimationFrame(() => port2.postMessage(timeStamp)), {
      capture: true,
      signal: controller.signal,
    });
    Object.assign(window, { measured: { times, waiting, controller } });
  });
  for (const [index, key] of keys.entries()) {
    const next = pause(REPEAT);
    await page.keyboard.press(key);
    // Asked once, not in every frame: a page that is asked all the time is never at rest when the next key comes.
    await page.evaluate((wanted) => {
      const { times, waiting } = Reflect.get(window, "measured");
      return times.length > wanted ? undefined : new Promise<void>((resolve) => waiting.push(resolve));
    }, index);
    await next;
  }
  return page.evaluate(() => {
    const { times, controller } = Reflect.get(window, "measured");
    controller.abort();
    return times;
  });
}

/** Milliseconds between frames while the grid scrolls from end to end. */
function frames(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const scroller = document.querySelector("[role=grid]")?.parentElement;
    if (!scroller) throw new Error("there is no grid on the page");
    const times: number[] = [];
    let before = await new Promise<number>(requestAnimationFrame);
    for (scroller.scrollTop = 0; times.length < 200; scroller.scrollTop += 280) {
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - before);
      before = now;
    }
    return times;
  });
}

function line(title: string, times: readonly number[]): string {
  const ascending = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    String(Math.round((ascending[Math.floor(ascending.length * share)] ?? 0) * 10) / 10).padStart(8);
  return `  ${title.padEnd(34)} ${at(0.5)} ${at(0.95)}`;
}

const repeated = (keys: readonly string[]) =>
  Array.from({ length: KEYS }, (_, index) => keys[index % keys.length] ?? "");

/** From a key to the screen on a grid of 2,000 rows, beside a bare input on the same page; and frames while scrolling. */
export async function benchGrid(): Promise<void> {
  console.log(`grid of ${ROWS} rows: ms from key to paint and between frames while scrolling (median, p95)`);
  const site = await openGridSite(UNBOUND);
  try {
    const page = await site.open(`?rows=${ROWS}&figures`);
    const digits = repeated([..."123456789"]);
    const toAmount = ["Control+Home", ...Array.from({ length: 5 }, () => "ArrowRight")];
    for (const key of toAmount) await page.keyboard.press(key);
    console.log(line("grid, typing an amount", await keyToPaint(page, digits)));
    await page.keyboard.press("Escape");
    console.log(
      line("grid, moving", await keyToPaint(page, repeated(["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]))),
    );
    console.log(line("grid, entering (digit, Enter)", await keyToPaint(page, repeated(["7", "Enter"]))));
    await page.keyboard.press("Home");
    console.log(line("grid, searching a code", await keyToPaint(page, repeated([..."gwjd", "Escape"]))));
    // Held beforehand: pressed with each key it would be a key of its own.
    await page.keyboard.down("Shift");
    console.log(line("grid, extending by a page", await keyToPaint(page, repeated(["PageDown"]))));
    await page.keyboard.up("Shift");
    console.log(line("grid, frames while scrolling", await frames(page)));
    await page.keyboard.press("Control+Home");
    for (const key of toAmount) await page.keyboard.press(key);
    console.log(line("grid, filling from above", await keyToPaint(page, repeated(["Control+d", "ArrowDown"]))));
    await page.evaluate(() => document.body.appendChild(document.createElement("input")).focus());
    console.log(line("bare input, typing", await keyToPaint(page, digits)));
  } finally {
    await site.close();
  }
}
