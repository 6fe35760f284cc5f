import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./progress.mjs";

/** Whether this folder is a finished build without sources and tools, as an image holds it. */
export const isStandalone = () => fs.existsSync(path.join(ROOT, "server.js"));

/** What a TypeScript script of the project is called once it is compiled, in a finished build. @param {string} script */
export const compiledName = (script) => script.replace(/\.ts$/, ".mjs");

/**
 * How Node runs a TypeScript script of the project: compiled where that stands, else from its source.
 * @param {string} script its path in the project
 * @returns {string[]} arguments for Node
 */
export function scriptArguments(script) {
  const file = path.resolve(ROOT, script);
  return isStandalone() ? [compiledName(file)] : ["--import", "tsx", file];
}
