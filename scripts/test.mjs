import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { CommandError, explain, node, ROOT, step } from "./progress.mjs";

// `npm test`: everything from a fresh clone to the last browser journey, then one line with the sums. Only Node's own modules
// are imported before the packages are there; the rest is imported where it is needed.

const total = { passed: 0, failed: 0 };
/** How many of the slowest are told at the end. */
const SLOWEST = 10;
/** How long each file of unit tests and each journey took. @type {Timing[]} */
const timings = [];

/**
 * What is read of the runners' reports. Times are in milliseconds.
 * @typedef {{ name: string, status: string, startTime: number, endTime: number, assertionResults: { status: string }[] }} UnitFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: UnitFile[] }} UnitReport
 * @typedef {{ title: string, tests: { results: { duration: number }[] }[] }} Journey
 * @typedef {{ specs?: Journey[], suites?: JourneySuite[] }} JourneySuite
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[], suites: JourneySuite[] }} JourneyReport
 * @typedef {{ name: string, time: number }} Timing
 * @typedef {{ passed: number, failed: number, timings: Timing[] }} Outcome
 */

/** What a developer has set for a running app must not reach the one under test; empty counts as absent everywhere. */
const SETTINGS = [
  "DATABASE_URL",
  "DATABASE_PASSWORD",
  "DATABASE_PASSWORD_FILE",
  "MIGRATION_DATABASE_URL",
  "MIGRATION_DATABASE_PASSWORD",
  "MIGRATION_DATABASE_PASSWORD_FILE",
  "NEXTAUTH_URL",
  "NEXTAUTH_SECRET",
  "OIDC_ISSUER",
  "OIDC_CLIENT_ID",
  "OIDC_CLIENT_SECRET",
  "HOST",
  "PORT",
  "DEMO",
  "SETUP_CODE",
  "ADMIN_ACCOUNT",
];

/** @type {Record<string, string | undefined>} */
const env = { ...process.env, ...Object.fromEntries(SETTINGS.map((name) => [name, ""])), NEXT_TELEMETRY_DISABLED: "1" };

/** @param {string} name a command that a package brings @param {string} file */
const tool = (name, file) =>
  path.join(path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);

/**
 * A check that counts as one: passed or failed.
 * @param {string} title
 * @param {() => Promise<unknown>} work
 */
async function check(title, work) {
  try {
    await step(title, work);
    total.passed++;
    return true;
  } catch (error) {
    explain(error);
    total.failed++;
    return false;
  }
}

/**
 * Runs a test runner in view and adds its counts; one that fails without naming a failed test counts as one failure.
 * @template Report
 * @param {string[]} args
 * @param {string} file the report it writes, as JSON
 * @param {(report: Report) => Outcome} read
 * @param {Record<string, string>} [more] variables for it
 */
async function runner(args, file, read, more) {
  let ended = true;
  try {
    await node(args, { env: { ...env, ...more }, show: true });
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    ended = false;
  }
  const outcome = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, "utf8")))
    : { passed: 0, failed: 0, timings: [] };
  total.passed += outcome.passed;
  total.failed += outcome.failed > 0 || ended ? outcome.failed : 1;
  timings.push(...outcome.timings);
}

/** A file that could not even be read has no failed test of its own: it counts as one. @param {UnitReport} report @returns {Outcome} */
function readUnitTests({ numPassedTests, numFailedTests, testResults }) {
  const isFailed = (/** @type {{ status: string }} */ { status }) => status === "failed";
  const unread = testResults.filter((file) => isFailed(file) && !file.assertionResults.some(isFailed));
  return {
    passed: numPassedTests,
    failed: numFailedTests + unread.length,
    timings: testResults.map(({ name, startTime, endTime }) => ({
      name: path.relative(ROOT, name),
      time: endTime - startTime,
    })),
  };
}

/** @param {string} folder @param {Record<string, string>} browser */
function unitTests(folder, browser) {
  const file = path.join(folder, "vitest.json");
  const args = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return runner([tool("vitest", "vitest.mjs"), ...args], file, readUnitTests, browser);
}

/** What journeys find: the demo on the embedded database, the same for those that want it to themselves, or an installation on an external one that nobody has set up yet. */
const INSTALLATIONS = [
  { name: "demo", title: "启动被测程序", demo: true, external: false, project: "together" },
  { name: "alone", title: "启动另一个被测程序", demo: true, external: false, project: "alone" },
  { name: "empty", title: "启动尚未设置的程序", demo: false, external: true, project: "empty" },
];

/**
 * The journeys against the built app, with a database of its own.
 * @param {(typeof INSTALLATIONS)[number]} installation
 * @param {Record<string, string>} browser
 */
async function journeys({ name, title, demo, external, project }, browser) {
  const { startTestApp } = await import("./test-app.mjs");
  const { openRunFolder } = await import("./run-folder.mjs");
  const { folder, remove } = await openRunFolder(`journeys-${name}`);
  try {
    const app = await step(title, () => startTestApp(folder, env, { demo, external }));
    await runJourneys(app, folder, project, browser).finally(app.stop);
  } finally {
    await remove();
  }
}

/**
 * @param {Awaited<ReturnType<typeof import("./test-app.mjs").startTestApp>>} app
 * @param {string} folder for the reports
 * @param {string} project
 * @param {Record<string, string>} browser
 */
async function runJourneys(app, folder, project, browser) {
  const report = path.join(folder, `${project}.json`);
  const more = {
    ...app.variables,
    ...browser,
    BASE_URL: app.url,
    SETUP_CODE: app.setupCode ?? "",
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  };
  const args = ["test", `--project=${project}`, "--reporter=list,json"];
  await runner([tool("@playwright/test", "cli.js"), ...args], report, readJourneys, more);
}

/** @param {JourneySuite} suite @returns {Journey[]} */
const journeysOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(journeysOf)];

/** No journey at all is a failure too. @param {JourneyReport} report @returns {Outcome} */
function readJourneys({ stats, errors, suites }) {
  const passed = stats.expected;
  const failed = stats.unexpected + stats.flaky + errors.length;
  return {
    passed,
    failed: passed + failed === 0 ? 1 : failed,
    timings: suites.flatMap(journeysOf).map(({ title, tests }) => ({
      name: title,
      time: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    })),
  };
}

function tellSlowest() {
  if (timings.length === 0) return;
  console.log(`最慢的 ${Math.min(SLOWEST, timings.length)} 项：`);
  for (const { name, time } of timings.toSorted((one, other) => other.time - one.time).slice(0, SLOWEST)) {
    console.log(`  ${(time / 1000).toFixed(1).padStart(6)} 秒  ${name}`);
  }
}

async function main() {
  await ensureInstalled({ tools: true });
  const { ensureClient } = await import("./generate.mjs");
  const { build, isBuilt, nextCli } = await import("./build.mjs");
  const { findBrowser } = await import("./browser.mjs");
  const { openRunFolder } = await import("./run-folder.mjs");
  const { folder, remove } = await openRunFolder("test");
  try {
    await check("生成数据访问代码", ensureClient);
    /** Found once for all that runs one. @type {Record<string, string>} */
    const browser = {};
    const [found] = await Promise.all([
      check("准备浏览器", async () => {
        browser.BROWSER_LAUNCH = JSON.stringify(await findBrowser());
      }),
      check("检查类型", async () => {
        await node([nextCli(), "typegen"], { env });
        await node([tool("typescript", "bin/tsc"), "--noEmit"], { env });
      }),
      check("检查代码规范", () => node([tool("@biomejs/biome", "bin/biome"), "ci", "--colors=off", "."], { env })),
    ]);
    // Side by side: unit tests wait for databases and browsers now and then, and neither reads what the other writes.
    const building = isBuilt() ? Promise.resolve() : build();
    // A build that fails is told in its turn.
    building.catch(() => {});
    await unitTests(folder, browser);
    const built = await check("编译程序", () => building);
    // Side by side too: a journey waits for its page about as often as not.
    if (built && found) {
      const failed = (/** @type {unknown} */ error) => {
        explain(error);
        total.failed++;
      };
      await Promise.all(INSTALLATIONS.map((installation) => journeys(installation, browser).catch(failed)));
    } else console.error(`✗ ${built ? "没有浏览器" : "程序没有编译成功"}，浏览器测试没有进行`);
  } finally {
    await remove();
  }
}

process.chdir(ROOT);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => process.exit(130));
try {
  await main();
} catch (error) {
  explain(error);
  total.failed++;
}
tellSlowest();
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
