import fs from "node:fs";
import path from "node:path";
import { closeStaging, openStaging, recover, swapIn } from "./package-folder.mjs";
import { described, differences, isFinished, isWithoutTools, lockedPackages } from "./packages.mjs";
import { CommandError, node, PlainError, ROOT, step } from "./progress.mjs";

const OLDEST_NODE = [20, 19];

/** Packages with a part for one system each, which npm leaves out in silence when it cannot fetch it. */
const NATIVE = ["@node-rs/argon2", "@myriaddreamin/typst-ts-node-compiler"];

/** How patient the first question to the registry is, in milliseconds; with the packages npm decides itself. */
const BRIEF = ["--fetch-retry-mintimeout=500", "--fetch-retry-maxtimeout=2000", "--fetch-timeout=20000"];

const NO_CONNECTION =
  /\b(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/** What npm's codes mean to whoever runs the server. @type {[code: RegExp, meaning: string][]} */
const REASONS = [
  [NO_CONNECTION, "连不上软件源"],
  [/\bENOSPC\b/, "磁盘空间不足"],
  [/\b(EACCES|EPERM|EROFS)\b/, "没有写入项目文件夹的权限"],
  [/\bE40[134]\b|\bETARGET\b/, "软件源没有所需的版本，或不允许访问"],
  [/\bEINTEGRITY\b/, "软件源给出的文件与 package-lock.json 不符"],
  [/\b(EBUSY|EXDEV|ENOTEMPTY)\b/, "node_modules 正被占用，或是单独挂载的磁盘"],
];

/** @throws {PlainError} when this Node is too old to run the app */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantMajor = 0, wantMinor = 0] = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new PlainError(`需要 Node.js ${OLDEST_NODE.join(".")} 或更新版本，当前是 ${process.version}；请升级后再试。`);
}

/** npm as the one that started this script, else the one beside this Node. */
function npmScript() {
  const beside = path.resolve(path.dirname(process.execPath), "../lib/node_modules/npm/bin/npm-cli.js");
  const onWindows = path.resolve(path.dirname(process.execPath), "node_modules/npm/bin/npm-cli.js");
  const found = [process.env.npm_execpath, beside, onWindows].find(
    (file) => file?.endsWith("npm-cli.js") && fs.existsSync(file),
  );
  if (!found) throw new PlainError("找不到 npm；请先在项目目录运行 npm ci，再重试。");
  return found;
}

/** Whether the person, or who pruned the folder before, wants none of what only tests and builds. */
const refusesTools = () =>
  process.env.NODE_ENV === "production" || /\bdev\b/.test(process.env.npm_config_omit ?? "") || isWithoutTools(ROOT);

/** @param {unknown} error */
function reasonOf(error) {
  if (error instanceof PlainError) return error.message.replace(/。$/, "");
  const text = error instanceof CommandError ? error.output : String(error);
  const known = REASONS.find(([code]) => code.test(text));
  if (known) return known[1];
  const last = text.split("\n").filter((line) => /^npm (error|ERR!)/.test(line))[0] ?? String(error);
  return `安装没有成功：${last.replace(/^npm (error|ERR!) /, "")}`;
}

/** Whether a registry answers, whatever it says: without one, hundreds of packages would each be asked for in vain. */
async function isRegistryThere() {
  try {
    await node([npmScript(), "ping", ...BRIEF], { follow: true });
    return true;
  } catch (error) {
    return !(error instanceof CommandError && NO_CONNECTION.test(error.output));
  }
}

/**
 * Installs into a new place and, once all of it stands and its native parts load, puts it in place of the old. Without a
 * registry, npm's own store of earlier downloads may have everything.
 * @param {boolean} tools
 */
async function installBeside(tools) {
  const source = (await isRegistryThere()) ? "--prefer-offline" : "--offline";
  const staging = openStaging(ROOT);
  try {
    const extent = tools ? "--include=dev" : "--omit=dev";
    const flags = ["--prefix", staging.folder, extent, source, "--no-audit", "--no-fund"];
    await node([npmScript(), "ci", ...flags], { follow: true });
    await verify(staging.folder, tools);
    // Another start may have been faster with the same.
    if (differences(ROOT, { tools }).length > 0 || !isFinished(ROOT)) await swapIn(ROOT, staging);
  } finally {
    await closeStaging(ROOT, staging);
  }
}

/** @param {string} folder @param {boolean} tools */
async function verify(folder, tools) {
  const different = differences(folder, { tools });
  if (different.length > 0) throw new PlainError(`装好的与 package-lock.json 不符：\n${described(different)}`);
  const locked = lockedPackages(folder);
  const natives = NATIVE.filter((name) => locked[`node_modules/${name}`]);
  const script = `const { createRequire } = require("node:module");
    const from = createRequire(${JSON.stringify(path.join(folder, "package.json"))});
    for (const name of ${JSON.stringify(natives)}) from(name);`;
  await node(["-e", script]).catch((error) => {
    throw new PlainError(
      `装好的原生部件在本机不能载入：${error instanceof CommandError ? error.output.trim() : error}`,
    );
  });
}

/** Says why nothing was installed, and goes on where the packages that stand may serve. @param {unknown} error @param {boolean} tools */
function fallBack(error, tools) {
  const left = differences(ROOT, { tools });
  const reason = reasonOf(error);
  const kept = fs.existsSync(path.join(ROOT, "node_modules")) ? "原来的 node_modules 没有改动。" : "";
  if (left.some(({ found }) => found === null)) {
    throw new PlainError(
      [
        `依赖没有装上：${reason}。${kept}缺少下列依赖，程序不能运行：`,
        described(left.filter(({ found }) => found === null)),
        "请接通软件源（npm config set registry 地址）后重新运行；不能联网的机器，请在系统和处理器相同、能联网的机器上取同一版程序，",
        "运行 npm ci，再把那里的 node_modules 整个复制过来。",
      ].join("\n"),
    );
  }
  const differing = left.length > 0 ? `\n${described(left)}` : "";
  console.error(`⚠ 新的依赖没有装上：${reason}。${kept}先用原来的依赖运行。${differing}`);
}

/**
 * Installs the locked packages when they are missing or differ from the lock. Those that stand are replaced only by a
 * complete set; where it cannot be had, they go on serving if none is missing.
 * @param {{ tools?: boolean, stream?: NodeJS.WriteStream }} [options] `tools`: what only tests and builds is needed too;
 *   `stream`: where the progress goes
 * @returns {Promise<void>}
 * @throws {PlainError} with what is missing and what to do when it cannot go on
 */
export async function ensureInstalled({ tools = false, stream } = {}) {
  requireNode();
  await recover(ROOT);
  const lacking = differences(ROOT, { tools });
  if (lacking.length === 0 && isFinished(ROOT)) return;
  try {
    await step("安装依赖", () => installBeside(tools || !refusesTools()), stream);
  } catch (error) {
    fallBack(error, tools);
  }
}
