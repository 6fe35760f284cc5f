import fs from "node:fs";
import path from "node:path";
import { bundleOf } from "./bundle.mjs";
import { ROOT } from "./progress.mjs";

/** Whether this folder is a finished build without sources and tools, as an image holds it. */
export const isStandalone = () => fs.existsSync(path.join(ROOT, "server.js"));

/** What a TypeScript script of the project is called once it is compiled, in a finished build. @param {string} script */
export const compiledName = (script) => script.replace(/\.ts$/, ".mjs");

/** Where nothing can be written a source is read as it stands, which takes longer. */
const UNWRITABLE = ["EACCES", "EPERM", "EROFS", "ENOSPC"];

/**
 * How Node runs a TypeScript script of the project: compiled where that stands, else bundled from its source.
 * @param {string} script its path in the project
 * @returns {Promise<string[]>} arguments for Node
 */
export async function scriptArguments(script) {
  const file = path.resolve(ROOT, script);
  if (isStandalone()) return [compiledName(file)];
  try {
    return [await bundleOf(script)];
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (!(code && UNWRITABLE.includes(code))) throw error;
    return ["--import", "tsx", file];
  }
}
