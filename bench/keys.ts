import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { findBrowser } from "../scripts/browser.mjs";
import { build, isBuilt } from "../scripts/build.mjs";
import { ROOT } from "../scripts/progress.mjs";
import { startTestApp } from "../scripts/test-app.mjs";

const CLI = path.join(ROOT, "node_modules/@playwright/test/cli.js");

/** Keys, clicks and seconds of what people do all day, counted in the built app (e2e/keys.spec.ts). */
export async function benchKeys(): Promise<void> {
  console.log("keys: keys, clicks and seconds of a machine that types without thinking");
  if (!isBuilt()) await build();
  const launch = await findBrowser();
  const folder = path.join(ROOT, ".data/bench-keys");
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const app = await startTestApp(folder, { ...process.env, DATABASE_URL: "", NEXTAUTH_URL: "", NEXTAUTH_SECRET: "" });
  try {
    const variables = { BASE_URL: app.url, BROWSER_LAUNCH: JSON.stringify(launch), COUNT_KEYS: "1" };
    const run = spawn(process.execPath, [CLI, "test", "keys.spec.ts", "--project=together", "--workers=1"], {
      cwd: ROOT,
      env: { ...process.env, ...app.variables, ...variables },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const said: string[] = [];
    const ended = new Promise<number | null>((resolve) => run.on("close", resolve));
    for await (const line of createInterface({ input: run.stdout })) {
      said.push(line);
      if (line.includes("KEYS ")) console.log(`  ${line.slice(line.indexOf("KEYS ") + 5)}`);
    }
    if ((await ended) !== 0) throw new Error(`the journeys failed:\n${said.join("\n")}`);
  } finally {
    await app.stop();
  }
}
