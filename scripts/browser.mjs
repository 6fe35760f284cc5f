import { createHash } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { chromium } from "@playwright/test";
import { CommandError, node, PlainError, ROOT } from "./progress.mjs";

/** @typedef {{ executablePath: string, args: string[], env?: Record<string, string> }} Launch */

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Nothing a test does should reach the network on its own. As root Chromium runs without its sandbox only. */
const ARGS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/**
 * The browser for the journeys, the first of these that really starts: CHROMIUM_PATH, the one inside the npm package
 * @sparticuz/chromium, Playwright's own, one of the system, and at last a download by Playwright. That of the package is the
 * same on every machine, and without windows: it takes half the processor time of a whole browser that hides them.
 * What a run has found it hands on to its processes in BROWSER_LAUNCH.
 * @returns {Promise<Launch>}
 * @throws {PlainError} that says what to do when there is none
 */
export async function findBrowser() {
  const found = process.env.BROWSER_LAUNCH;
  const launch = found ? JSON.parse(found) : await browserThatStarts();
  return { ...launch, env: { ...launch.env, ...fontSettings() } };
}

/**
 * What gives a browser on Linux the Chinese typeface of the program besides those of the machine, which may have none: pages
 * would be printed and measured without their words.
 */
function fontSettings() {
  if (process.platform !== "linux") return {};
  const manifest = createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json");
  const typeface = path.join(path.dirname(manifest), "400Regular");
  const machine = process.env.FONTCONFIG_FILE || "/etc/fonts/fonts.conf";
  const settings = `<fontconfig><include ignore_missing="yes">${machine}</include><dir>${typeface}</dir></fontconfig>\n`;
  // Named by what it says: processes that run side by side write the same into the same file, or into another.
  const file = path.join(ROOT, `.data/fonts-${createHash("sha256").update(settings).digest("hex").slice(0, 8)}.conf`);
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    // A browser that starts meanwhile must not read half of it: it would have no font at all.
    fs.writeFileSync(`${file}.${process.pid}`, settings);
    fs.renameSync(`${file}.${process.pid}`, file);
  }
  return { FONTCONFIG_FILE: file };
}

/** @returns {Promise<Launch>} */
async function browserThatStarts() {
  const named = process.env.CHROMIUM_PATH;
  if (named)
    return (
      (await firstThatStarts([{ executablePath: named, args: ARGS }])) ?? refuse(`CHROMIUM_PATH=${named} 无法启动`)
    );
  const present = [chromium.executablePath(), ...SYSTEM].map((executablePath) => ({ executablePath, args: ARGS }));
  return (
    (await firstThatStarts(await packagedBrowser())) ??
    (await firstThatStarts(present)) ??
    (await firstThatStarts(await downloadedBrowser())) ??
    refuse("没有找到可用的 Chromium")
  );
}

/** @param {string} reason @returns {never} */
function refuse(reason) {
  throw new PlainError(
    `${reason}，浏览器测试无法进行。请联网运行 npx playwright install --with-deps chromium，或安装 Chromium 并用 CHROMIUM_PATH 指明它的位置。`,
  );
}

/** @param {Launch[]} candidates @returns {Promise<Launch | null>} */
async function firstThatStarts(candidates) {
  for (const launch of candidates.filter(({ executablePath }) => fs.existsSync(executablePath))) {
    const browser = await chromium.launch({ ...launch, env: { ...process.env, ...launch.env } }).catch(() => null);
    if (!browser) continue;
    await browser.close();
    return launch;
  }
  return null;
}

/**
 * The Chromium that @sparticuz/chromium carries, unpacked once; first with the libraries of the system, then with those the
 * package brings for machines that have none. Its own list of arguments is for another kind of host and is not used.
 * @returns {Promise<Launch[]>}
 */
async function packagedBrowser() {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const manifest = path.join(ROOT, "node_modules/@sparticuz/chromium/package.json");
  const { version } = JSON.parse(fs.readFileSync(manifest, "utf8"));
  const folder = path.join(ROOT, `.data/browser-${version}`);
  if (!fs.existsSync(folder)) await unpack(folder);
  const launch = {
    executablePath: path.join(folder, "chromium"),
    args: [...new Set([...ARGS, "--no-sandbox", "--disable-gpu"])],
  };
  const libraries = [path.join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return [launch, { ...launch, env: { LD_LIBRARY_PATH: libraries } }];
}

/** @param {string} folder where the browser and its libraries shall be */
async function unpack(folder) {
  const unfinished = `${folder}.${process.pid}`;
  fs.mkdirSync(unfinished, { recursive: true });
  const program = `const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();`;
  // The package unpacks its libraries only where it believes to be on this host, and everything into TMPDIR.
  const env = { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  await node(["--input-type=module", "-e", program], { env });
  try {
    fs.renameSync(unfinished, folder);
  } catch (error) {
    // Another process has just unpacked the same.
    fs.rmSync(unfinished, { recursive: true, force: true });
    if (!fs.existsSync(folder)) throw error;
  }
}

/** @returns {Promise<Launch[]>} */
async function downloadedBrowser() {
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  try {
    await node([cli, "install", "chromium"]);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
  }
  return [{ executablePath: chromium.executablePath(), args: ARGS }];
}
