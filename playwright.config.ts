import { defineConfig } from "@playwright/test";
import { ALONE, EMPTY } from "./e2e/support/alone";
import { findBrowser } from "./scripts/browser.mjs";

// Each worker reads this file again: the browser that was found is handed on through the environment.
const launch = await findBrowser();
process.env.BROWSER_LAUNCH = JSON.stringify(launch);

/**
 * Journeys through the running app at BASE_URL. They share its database: those of the project `together` run side by side, in
 * any order; those of `alone` want one to themselves and run one after the other. Those of `empty` begin with an installation
 * that nobody has set up and go on from one another, in their order. `npm test` starts an installation for each project.
 */
export default defineConfig({
  testDir: "e2e",
  workers: 2,
  fullyParallel: true,
  projects: [
    { name: "together", grepInvert: new RegExp(`${ALONE}|${EMPTY}`), outputDir: ".data/playwright/together" },
    { name: "alone", grep: new RegExp(ALONE), workers: 1, outputDir: ".data/playwright/alone" },
    { name: "empty", grep: new RegExp(EMPTY), workers: 1, fullyParallel: false, outputDir: ".data/playwright/empty" },
  ],
  forbidOnly: true,
  timeout: 60_000,
  // A save gathers for a second before it is sent; a busy machine with two cores needs several seconds more.
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    baseURL: process.env.BASE_URL ?? "http://localhost:3000",
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1366, height: 768 },
    screenshot: "only-on-failure",
    trace: "off",
    launchOptions: { ...launch, env: { ...process.env, ...launch.env } as Record<string, string> },
  },
});
