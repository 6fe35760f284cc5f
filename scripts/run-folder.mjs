import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./progress.mjs";

/**
 * A folder for the throw-away data of one test run, with a possible embedded server in `pg`. Those that killed runs of the
 * same kind left behind are removed first, their servers stopped.
 * @param {string} kind
 * @returns {Promise<{ folder: string, remove: () => Promise<void> }>}
 */
export async function openRunFolder(kind) {
  const base = path.join(ROOT, ".data", kind);
  const own = String(process.pid);
  fs.mkdirSync(path.join(base, own), { recursive: true });
  for (const run of fs.readdirSync(base)) if (run !== own && !isAlive(Number(run))) await remove(path.join(base, run));
  const folder = path.join(base, own);
  return { folder, remove: () => remove(folder) };
}

/** @param {string} folder */
async function remove(folder) {
  const { removePostgres } = await import("./embedded-postgres.mjs");
  await removePostgres(path.join(folder, "pg"));
  fs.rmSync(folder, { recursive: true, force: true });
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
