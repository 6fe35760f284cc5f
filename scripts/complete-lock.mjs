import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./progress.mjs";

// npm leaves an optional platform package out of the lock when the registry that wrote it does not carry it, and then `npm ci`
// refuses the lock elsewhere. Run after every `npm install`: adds what is missing, with the platform its name tells.

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string>, resolved?: string }} Entry */

/** @type {Record<string, string>} */
const SYSTEMS = {
  aix: "aix",
  android: "android",
  darwin: "darwin",
  freebsd: "freebsd",
  linux: "linux",
  netbsd: "netbsd",
  openbsd: "openbsd",
  openharmony: "openharmony",
  sunos: "sunos",
  win32: "win32",
  windows: "win32",
};
const PROCESSORS = ["x64", "arm64", "ia32", "arm", "wasm32", "ppc64", "riscv64", "s390x", "loong64"];
/** @type {Record<string, string>} */
const LIBRARIES = { musl: "musl", gnu: "glibc" };

/**
 * Whether a package is in the tree where Node would look for it.
 * @param {Record<string, Entry>} packages
 * @param {string} from place of the package that wants it
 * @param {string} name
 */
function isPlaced(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")))) {
    if (packages[`${place ? `${place}/` : ""}node_modules/${name}`]) return true;
    if (!place) return false;
  }
}

/**
 * @param {string} name such as @biomejs/cli-linux-arm64-musl
 * @param {string} version
 * @param {boolean} dev
 * @returns {Entry}
 */
function platformEntry(name, version, dev) {
  const words = name.split(/[-/]/);
  const system = words.map((word) => SYSTEMS[word]).find(Boolean);
  const processor = words.find((word) => PROCESSORS.includes(word));
  const library = words.map((word) => LIBRARIES[word]).find(Boolean);
  return {
    version,
    ...(processor ? { cpu: [processor] } : {}),
    ...(dev ? { dev: true } : {}),
    optional: true,
    ...(system ? { os: [system] } : {}),
    ...(library ? { libc: [library] } : {}),
  };
}

const file = path.join(ROOT, "package-lock.json");
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
/** @type {Record<string, Entry>} */
const packages = lock.packages;
let added = 0;
for (const [place, entry] of Object.entries(packages)) {
  delete entry.resolved;
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const version = /^[\^~=v]*(\d+\.\d+\.\d+\S*)$/.exec(range)?.[1];
    if (!version || isPlaced(packages, place, name)) continue;
    packages[`node_modules/${name}`] = platformEntry(name, version, entry.dev === true);
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json：补上 ${added} 个平台包`);
