import { spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./ports.mjs";
import { CommandError, ROOT } from "./progress.mjs";

const PATIENCE = 120_000;

/**
 * A new database on the server of TEST_DATABASE_URL.
 * @param {string} server
 */
async function borrowedDatabase(server) {
  const name = `journeys_${crypto.randomUUID().replaceAll("-", "")}`;
  const run = async (/** @type {string} */ sql) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`create database "${name}"`);
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    drop: () => run(`drop database if exists "${name}" with (force)`),
  };
}

/** @param {string} folder */
function readSetupCode(folder) {
  const file = path.join(folder, "setup-code");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim() : null;
}

/**
 * Starts the built app as `npm start` does, on a free port, with a new database (embedded, or one on TEST_DATABASE_URL).
 * @param {string} folder for its data and its log
 * @param {Record<string, string | undefined>} env
 * @param {{ demo?: boolean }} [options] without the demo it is an installation that is yet to be set up
 * @returns {Promise<{ url: string, variables: Record<string, string>, setupCode: string | null, stop: () => Promise<void> }>}
 *   `variables` name its database to the journeys; `setupCode` opens the set-up, null where there is none
 * @throws {CommandError} with its log when it does not start
 */
export async function startTestApp(folder, env, { demo = true } = {}) {
  const borrowed = process.env.TEST_DATABASE_URL ? await borrowedDatabase(process.env.TEST_DATABASE_URL) : null;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const log = path.join(folder, "app.log");
  const output = fs.openSync(log, "w");
  const variables = { DATA_DIR: folder, DATABASE_URL: borrowed?.url ?? "" };
  const settings = { ...env, ...variables, npm_lifecycle_event: "", PORT: String(port), DEMO: demo ? "1" : "0" };
  const app = spawn(process.execPath, [path.join(ROOT, "scripts/start.mjs")], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ["ignore", output, output],
  });
  const killWithUs = () => app.kill("SIGTERM");
  process.once("exit", killWithUs);
  const ended = new Promise((resolve) => app.on("exit", resolve));
  const stop = async () => {
    app.kill("SIGTERM");
    await ended;
    process.off("exit", killWithUs);
    await borrowed?.drop();
  };
  for (const deadline = Date.now() + PATIENCE; ; await pause(100)) {
    // The address is announced last: health alone may answer before that.
    if (fs.readFileSync(log, "utf8").includes(url)) return { url, variables, setupCode: readSetupCode(folder), stop };
    if (app.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new CommandError("被测程序", app.exitCode, fs.readFileSync(log, "utf8"));
  }
}
