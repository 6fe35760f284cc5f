import fs from "node:fs";
import path from "node:path";
import { node, PlainError, ROOT, step } from "./progress.mjs";

const OLDEST_NODE = [20, 19];

/** @throws {PlainError} when this Node is too old to run the app */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [wantMajor = 0, wantMinor = 0] = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  throw new PlainError(`需要 Node.js ${OLDEST_NODE.join(".")} 或更新版本，当前是 ${process.version}；请升级后再试。`);
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }> | null} null when there is no such lock
 */
function lockedPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/** Whether node_modules holds what package-lock.json names: npm leaves its own record of the tree it finished. */
export function isInstalled() {
  const wanted = lockedPackages(path.join(ROOT, "package-lock.json"));
  const present = lockedPackages(path.join(ROOT, "node_modules/.package-lock.json"));
  if (!wanted) throw new PlainError("缺少 package-lock.json，无法安装依赖；请重新获取完整的代码。");
  if (!present) return false;
  return Object.entries(wanted).every(
    ([where, entry]) => where === "" || entry.optional || present[where]?.version === entry.version,
  );
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

/**
 * Installs the locked packages when they are missing or differ from the lock; development ones too, for the same tree
 * serves, tests and builds.
 * @param {NodeJS.WriteStream} [stream] where the progress goes
 */
export async function ensureInstalled(stream) {
  requireNode();
  if (isInstalled()) return;
  await step("安装依赖", () => node([npmScript(), "ci", "--include=dev", "--no-audit", "--no-fund"]), stream);
}
