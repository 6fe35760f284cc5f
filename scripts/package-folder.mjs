import fs from "node:fs";
import path from "node:path";

// node_modules is never changed where it stands: what is new is made beside it, on the same disk, and takes its place by a
// rename. Whatever kills the program in between, either the old folder or the new one stands whole.

const BASE = ".install";

/** @typedef {{ folder: string, packages: string, old: string, discarded: string }} Staging */

/** @param {string} root @param {number} pid @returns {Staging} */
function stagingOf(root, pid) {
  const folder = path.join(root, BASE, String(pid));
  const inside = (/** @type {string} */ name) => path.join(folder, name);
  return { folder, packages: inside("node_modules"), old: inside("old"), discarded: inside("discarded") };
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/** What cannot be removed now is removed by a later start. @param {string} folder */
const remove = (folder) => fs.promises.rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});

/**
 * Puts right what a killed installation left behind: an old folder that had just been moved away comes back, and what was
 * unfinished goes.
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function recover(root) {
  const base = path.join(root, BASE);
  if (!fs.existsSync(base)) return;
  const dead = fs.readdirSync(base).filter((name) => Number(name) === process.pid || !isAlive(Number(name)));
  for (const name of dead) {
    const { folder, old } = stagingOf(root, Number(name));
    const current = path.join(root, "node_modules");
    if (fs.existsSync(old) && !fs.existsSync(current)) fs.renameSync(old, current);
    await remove(folder);
  }
  await fs.promises.rmdir(base).catch(() => {});
}

/**
 * A folder with what npm needs to install the locked packages, and none of the project's own steps.
 * @param {string} root
 * @returns {Staging}
 */
export function openStaging(root) {
  const staging = stagingOf(root, process.pid);
  fs.mkdirSync(staging.folder, { recursive: true });
  const { scripts: _, ...manifest } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"));
  fs.writeFileSync(path.join(staging.folder, "package.json"), JSON.stringify(manifest));
  for (const name of ["package-lock.json", ".npmrc"]) {
    if (fs.existsSync(path.join(root, name))) fs.copyFileSync(path.join(root, name), path.join(staging.folder, name));
  }
  return staging;
}

/**
 * Puts the packages of a staging folder in the place of those that stand, which are removed then.
 * @param {string} root
 * @param {Staging} staging
 * @throws when the system refuses the move; the old ones stand as before
 */
export async function swapIn(root, staging) {
  const current = path.join(root, "node_modules");
  const replaces = fs.existsSync(current);
  if (replaces) fs.renameSync(current, staging.old);
  try {
    fs.renameSync(staging.packages, current);
  } catch (error) {
    if (replaces) fs.renameSync(staging.old, current);
    throw error;
  }
  // Under another name first: what is half removed must never be taken for the old folder.
  if (replaces) fs.renameSync(staging.old, staging.discarded);
  await closeStaging(root, staging);
}

/** @param {string} root @param {Staging} staging */
export async function closeStaging(root, staging) {
  await remove(staging.folder);
  await fs.promises.rmdir(path.join(root, BASE)).catch(() => {});
}
