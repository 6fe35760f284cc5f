import fs from "node:fs";
import path from "node:path";
import { PlainError } from "./progress.mjs";

/**
 * A package that does not stand as the lock wants it; `found` is null where there is none.
 * @typedef {{ place: string, wanted: string, found: string | null }} Difference
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, link?: boolean }} Entry
 */

/** How many packages a message names before it only counts. */
const NAMED = 5;

/** @param {string} file @returns {Record<string, Entry> | null} null when there is no such lock */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * @param {string} folder that holds package-lock.json
 * @returns {Record<string, Entry>}
 * @throws {PlainError} when it cannot be read
 */
export function lockedPackages(folder) {
  const locked = packagesOf(path.join(folder, "package-lock.json"));
  if (!locked) throw new PlainError("缺少 package-lock.json，无法安装依赖；请重新获取完整的代码。");
  return locked;
}

/** npm's own record of the tree it finished. @param {string} folder */
const recordedPackages = (folder) => packagesOf(path.join(folder, "node_modules/.package-lock.json"));

/** @param {string} place */
function versionAt(place) {
  try {
    return JSON.parse(fs.readFileSync(path.join(place, "package.json"), "utf8")).version;
  } catch {
    return null;
  }
}

/**
 * Where the packages that stand in a folder differ from its lock. Each is looked at in its place, for a record says nothing of
 * what was deleted since; one for other machines may be absent unless npm noted that it put it there.
 * @param {string} folder with package-lock.json and, perhaps, node_modules
 * @param {{ tools: boolean }} options whether those that only test and build are wanted too
 * @returns {Difference[]}
 */
export function differences(folder, { tools }) {
  const recorded = recordedPackages(folder) ?? {};
  return Object.entries(lockedPackages(folder)).flatMap(([place, entry]) => {
    if (place === "" || entry.link || !entry.version || (entry.dev && !tools)) return [];
    const found = versionAt(path.join(folder, place));
    const mayBeAbsent = (entry.optional || entry.devOptional) && !recorded[place];
    if (found === entry.version || (found === null && mayBeAbsent)) return [];
    return [{ place, wanted: entry.version, found }];
  });
}

/** Whether npm ended what it began in a folder: it writes its record last. @param {string} folder */
export const isFinished = (folder) => recordedPackages(folder) !== null;

/** Whether the packages that stand in a folder were installed, or pruned, without those that only test and build. @param {string} folder */
export function isWithoutTools(folder) {
  const recorded = recordedPackages(folder);
  return recorded !== null && !Object.values(recorded).some(({ dev }) => dev);
}

/**
 * Differences in words, one a line.
 * @param {readonly Difference[]} different
 * @returns {string}
 */
export function described(different) {
  const lines = different.slice(0, NAMED).map(({ place, wanted, found }) => {
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    return found === null ? `  缺少 ${name} ${wanted}` : `  ${name} 应为 ${wanted}，现为 ${found}`;
  });
  return [...lines, ...(different.length > NAMED ? [`  等，共 ${different.length} 个`] : [])].join("\n");
}
