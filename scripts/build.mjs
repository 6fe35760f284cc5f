import crypto from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { node, ROOT } from "./progress.mjs";

/** What a build depends on; tests and tools do not belong to it. */
const FOLDERS = ["app", "components", "lib", "public"];
const FILES = [
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.ts",
  "tsconfig.json",
  "instrumentation.ts",
  "instrumentation-node.ts",
  "proxy.ts",
];
const STAMP = path.join(ROOT, ".next/sources.sha256");

/** The `next` command line, to be run with Node. */
export const nextCli = () => createRequire(import.meta.url).resolve("next/dist/bin/next");

/** SHA-256 over names and contents of all sources. */
function fingerprint() {
  const listed = FOLDERS.filter((folder) => fs.existsSync(path.join(ROOT, folder))).flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name))),
  );
  const hash = crypto.createHash("sha256");
  for (const file of [...listed, ...FILES].sort()) {
    const full = path.join(ROOT, file);
    if (fs.existsSync(full)) hash.update(`${file}\0`).update(fs.readFileSync(full)).update("\0");
  }
  return hash.digest("hex");
}

/** SHA-256 over the sources of what .next holds; blank when it holds nothing whole. */
export const builtSources = () => (fs.existsSync(STAMP) ? fs.readFileSync(STAMP, "utf8") : "");

/** Whether .next holds the build of the sources as they stand. */
export const isBuilt = () => builtSources() === fingerprint();

/**
 * Builds the app.
 * @param {{ standalone?: boolean }} [options] `standalone` also collects what the web server needs in .next/standalone
 * @returns {Promise<void>}
 * @throws {import("./progress.mjs").CommandError} with the compiler's words when the sources do not build
 */
export async function build({ standalone = false } = {}) {
  fs.rmSync(STAMP, { force: true });
  const SOURCES_SHA256 = fingerprint();
  const collect = { STANDALONE: standalone ? "1" : "", SOURCES_SHA256 };
  await node([nextCli(), "build"], {
    env: { ...process.env, ...collect, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  fs.writeFileSync(STAMP, SOURCES_SHA256);
}
