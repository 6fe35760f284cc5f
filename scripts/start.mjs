import fs from "node:fs";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { explain, ROOT, step } from "./progress.mjs";
import { isStandalone, scriptArguments } from "./typescript.mjs";

// `npm start`: everything from a fresh clone to a running app. Only Node's own modules are imported before the packages
// are there; the rest is imported where it is needed.

/** @typedef {{ stop: () => Promise<void> }} Running */

/** @typedef {Awaited<ReturnType<typeof import("./serve.mjs").serve>>} Serving */

/** What a process that was killed ends with here. */
const KILLED = 1;
/** How long a web server must have run to be started again, in milliseconds. */
const SETTLED = 120_000;

/** What was started, in order; stopped in reverse. @type {Running[]} */
const started = [];
let stopping = false;

/** @param {number} code */
async function shutdown(code) {
  if (stopping) return;
  stopping = true;
  for (const { stop } of started.reverse()) await stop().catch(explain);
  process.exit(code);
}

/** The embedded server: started here, stopped at the end unless another start of the same folder uses it. */
async function startEmbedded(/** @type {string} */ directory) {
  const { startPostgres, watchPostgres } = await import("./embedded-postgres.mjs");
  const server = await step("启动内置数据库", () => startPostgres(path.join(directory, "pg")));
  const owner = path.join(directory, "start.pid");
  const other = fs.existsSync(owner) ? Number(fs.readFileSync(owner, "utf8")) : 0;
  if (server.adopted && isAlive(other)) return server.url;
  fs.writeFileSync(owner, String(process.pid));
  started.push(server, { stop: watchPostgres(path.join(directory, "pg"), server.url, { tell, giveUp }) });
  return server.url;
}

/** A line of the log, in the format of the web server's own. */
function tell(/** @type {string} */ msg) {
  console.log(JSON.stringify({ level: 40, time: new Date().toISOString(), msg }));
}

/**
 * Keeps a web server running: one that was killed, stuck or out of memory is started again once; one that ends by itself, or again
 * within minutes, ends the program for a supervisor to decide.
 * @param {Serving} first
 * @param {() => Promise<Serving>} again
 * @returns {Running}
 */
function keepServing(first, again) {
  let current = first;
  let since = Date.now();
  const follow = () => {
    current.ended.then(async (code) => {
      if (stopping) return;
      if (code !== KILLED || Date.now() - since < SETTLED) return shutdown(code);
      tell("网页服务已意外停止，正在重新启动");
      try {
        current = await again();
      } catch (error) {
        return giveUp(error);
      }
      since = Date.now();
      tell("网页服务已重新启动");
      follow();
    });
  };
  follow();
  return { stop: () => current.stop() };
}

/** Without its database the program is of no use: it ends, for a supervisor to start it again. */
function giveUp(/** @type {unknown} */ error) {
  explain(error);
  shutdown(1);
}

/** Where everything is kept, for the person who has to keep a copy of it. @param {string} directory @param {boolean} embedded */
async function dataPlace(directory, embedded) {
  if (!embedded) return { directory, database: null, elsewhere: false };
  const { postgresPlace } = await import("./embedded-postgres.mjs");
  const { folder, elsewhere } = postgresPlace(path.join(directory, "pg"));
  return { directory, database: folder, elsewhere };
}

/**
 * Brings the database up to date as its owner and hands it over to the role that serves, whose address stands in DATABASE_URL
 * from then on: what is started next knows nothing of the owner.
 * @param {string} directory the data folder
 * @returns {Promise<import("./database-rights.mjs").Rights>} of the role that serves
 */
async function prepareDatabase(directory) {
  const { databaseAddresses, forgetOwner } = await import("./database-address.mjs");
  const { migrate } = await import("./migrate.mjs");
  const { grantApplicationRole, grantServingRole, rolePassword } = await import("./application-role.mjs");
  const { readRights, requireRights } = await import("./database-rights.mjs");
  const named = databaseAddresses();
  const owner = named.owner ?? named.serving ?? (await startEmbedded(directory));
  await step("升级数据库结构", () => migrate(owner));
  if (named.owner && named.serving) await grantServingRole({ owner, serving: named.serving });
  process.env.DATABASE_URL =
    named.serving ?? (await grantApplicationRole(owner, { name: "web", password: rolePassword(directory) }));
  forgetOwner();
  const rights = await readRights(process.env.DATABASE_URL);
  requireRights(rights);
  return rights;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * Fills an empty database: with the demo, or the administrator that the environment names. Returns
 * the demo accounts that open with the published password.
 */
async function prepareData(/** @type {boolean} */ demo) {
  const { readInstallation } = await import("./installation.mjs");
  const { node } = await import("./progress.mjs");
  const url = process.env.DATABASE_URL ?? "";
  if (process.env.ADMIN_ACCOUNT && (await readInstallation(url)).administrators === 0) {
    await step("建立系统管理员", async () => node(await scriptArguments("scripts/provision.ts")));
  }
  // Those of an earlier start are told too: what was private then may be open to the network now.
  if (!demo && (await readInstallation(url)).demoAccounts.length === 0) return [];
  const env = { ...process.env, DEMO: demo ? "1" : "0" };
  const printed = await step("准备演示数据", async () => node(await scriptArguments("prisma/seed.ts"), { env }));
  return printed.split("\n").filter(Boolean);
}

/** The code of the set-up while nobody can sign in, handed on to the web process; else null. */
async function prepareSetup(
  /** @type {string} */ directory,
  /** @type {import("./installation.mjs").Installation} */ { office, administrators },
) {
  const { forgetSetupCode, setupCode } = await import("./installation.mjs");
  if (office || administrators > 0) {
    forgetSetupCode(directory);
    process.env.SETUP_CODE = "";
    return null;
  }
  const setup = setupCode(directory);
  process.env.SETUP_CODE = setup.code;
  process.env.SETUP_CODE_FILE = setup.file ?? "";
  return setup;
}

/** Packages, generated client and build, in a folder with sources. @param {boolean} development */
async function prepareProgram(development) {
  await ensureInstalled();
  const { ensureClient } = await import("./generate.mjs");
  const { build, isBuilt } = await import("./build.mjs");
  await ensureClient();
  if (!development && !isBuilt()) await step("编译程序（首次约需一分钟）", build);
}

async function start() {
  const development = process.argv.includes("--dev");
  if (!isStandalone()) await prepareProgram(development);
  const { choosePort, dataDirectory, isLoopback, loadEnvFile, sessionSecret, wantsDemo } = await import(
    "./settings.mjs"
  );
  const { serve } = await import("./serve.mjs");
  const { banner } = await import("./banner.mjs");
  const { readInstallation } = await import("./installation.mjs");
  loadEnvFile();
  const host = process.env.HOST || "127.0.0.1";
  const port = await choosePort(host);
  const directory = dataDirectory();
  const embedded = !process.env.DATABASE_URL;
  const demo = wantsDemo({ host, embedded });
  const rights = await prepareDatabase(directory);
  process.env.PORT = String(port);
  process.env.NEXTAUTH_SECRET ||= sessionSecret(directory);
  // Someone at this machine may write localhost or 127.0.0.1; from elsewhere only the configured address is trusted.
  if (!process.env.NEXTAUTH_URL && isLoopback(host)) process.env.AUTH_TRUST_HOST ??= "true";
  process.env.NEXTAUTH_URL ||= `http://localhost:${port}`;
  const demoAccounts = await prepareData(demo);
  const installation = await readInstallation(process.env.DATABASE_URL ?? "");
  const setup = await prepareSetup(directory, installation);
  const server = await step("启动网页服务", () => serve({ host, port, development, tell }));
  const serving = keepServing(server, () => serve({ host, port, development, tell }));
  started.push(serving);
  const exposed = !embedded || !isLoopback(host);
  const data = await dataPlace(directory, embedded);
  const url = process.env.NEXTAUTH_URL;
  console.log(banner({ url, installation, setup, demo: demoAccounts, exposed, rights, data }));
}

/**
 * npm does not pass signals on to what it runs, and a shell stands between the two: when either is gone, so is whoever
 * started us.
 */
function followNpm() {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const shell = process.ppid;
  const stat = `/proc/${shell}/stat`;
  const npm = fs.existsSync(stat) ? Number(fs.readFileSync(stat, "utf8").split(") ")[1]?.split(" ")[1]) : shell;
  setInterval(() => {
    if (process.ppid !== shell || !isAlive(npm)) shutdown(0);
  }, 500).unref();
}

process.chdir(ROOT);
followNpm();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => shutdown(0));
try {
  await start();
} catch (error) {
  if (!stopping) explain(error);
  await shutdown(1);
}
