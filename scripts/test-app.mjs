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

/**
 * A server of one's own, as an office has it: the embedded one plays it. Its database belongs to a role that is no superuser,
 * another serves, and both passwords hold what an address cannot.
 * @param {string} folder
 */
async function externalDatabase(folder) {
  const { startPostgres } = await import("./embedded-postgres.mjs");
  const superuser = (await startPostgres(path.join(folder, "pg"))).url;
  const password = "p@ss/w#rd:50%";
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  await client.query(
    `create role budget_owner login password '${password}'; create role budget_web login password '${password}'`,
  );
  await client.query("create database budget owner budget_owner").finally(() => client.end());
  const at = (/** @type {string} */ username) =>
    Object.assign(new URL(superuser), { username, password: "", pathname: "/budget" }).href;
  return {
    url: Object.assign(new URL(superuser), { pathname: "/budget" }).href,
    settings: {
      DATABASE_URL: at("budget_web"),
      DATABASE_PASSWORD: password,
      MIGRATION_DATABASE_URL: at("budget_owner"),
      MIGRATION_DATABASE_PASSWORD: password,
    },
  };
}

/** @param {string} folder */
function readSetupCode(folder) {
  const file = path.join(folder, "setup-code");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8").trim() : null;
}

/**
 * Starts the built app as `npm start` does, on a free port, with a new database: one on TEST_DATABASE_URL, else an embedded or
 * an external one.
 * @param {string} folder for its data and its log
 * @param {Record<string, string | undefined>} env
 * @param {{ demo?: boolean, external?: boolean, database?: string }} [options] without the demo it is an installation that is
 *   yet to be set up; an external database is migrated by its owner and served by another role; `database` is one that stands
 *   already, which another process may serve too
 * @returns {Promise<{ url: string, variables: Record<string, string>, setupCode: string | null, stop: () => Promise<void> }>}
 *   `variables` name its database to the journeys; `setupCode` opens the set-up, null where there is none
 * @throws {CommandError} with its log when it does not start
 */
export async function startTestApp(folder, env, { demo = true, external = false, database } = {}) {
  const server = database ? "" : process.env.TEST_DATABASE_URL;
  const borrowed = server ? await borrowedDatabase(server) : null;
  const own = external && !borrowed ? await externalDatabase(folder) : null;
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const log = path.join(folder, "app.log");
  const output = fs.openSync(log, "w");
  const variables = { DATA_DIR: folder, DATABASE_URL: database ?? borrowed?.url ?? own?.url ?? "" };
  const settings = {
    ...env,
    ...variables,
    ...own?.settings,
    npm_lifecycle_event: "",
    PORT: String(port),
    DEMO: demo ? "1" : "0",
  };
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
    if (fs.readFileSync(log, "utf8").includes(env.NEXTAUTH_URL || url))
      return { url, variables, setupCode: readSetupCode(folder), stop };
    if (app.exitCode === null && Date.now() < deadline) continue;
    await stop();
    throw new CommandError("被测程序", app.exitCode, fs.readFileSync(log, "utf8"));
  }
}
