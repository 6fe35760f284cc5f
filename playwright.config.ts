import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";

// Each worker reads this file again: the browser that was found is handed on through the environment.
process.env.BROWSER_LAUNCH ??= JSON.stringify(await findBrowser());
const launch = JSON.parse(process.env.BROWSER_LAUNCH) as Awaited<ReturnType<typeof findBrowser>>;

/** Journeys through the running app at BASE_URL, one after the other: they share its database. */
export default defineConfig({
  testDir: "e2e",
  outputDir: ".data/playwright",
  workers: 1,
  fullyParallel: false,
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
    trace: "retain-on-failure",
    launchOptions: { ...launch, env: { ...process.env, ...launch.env } as Record<string, string> },
  },
});
