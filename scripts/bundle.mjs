import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { ROOT } from "./progress.mjs";

// TypeScript of the project as one file of JavaScript: Node reads that in a third of the time that it needs for hundreds of
// modules. The file is kept, and made again once one of its sources has changed.

/** Inside node_modules, where the bundle finds the packages that it imports. */
const FOLDER = path.join(ROOT, "node_modules/.cache/sixteen-tables");

/**
 * What a bundle was made from.
 * @typedef {{ inputs: Record<string, string> }} Made each source with its mark
 */

/** Changes whenever a file does; empty when it is not there. @param {string} file from the project folder */
function mark(file) {
  const found = fs.statSync(path.resolve(ROOT, file), { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : "";
}

/** @param {string} made its file */
function isFresh(made) {
  try {
    const { inputs } = /** @type {Made} */ (JSON.parse(fs.readFileSync(made, "utf8")));
    return Object.entries(inputs).every(([file, was]) => mark(file) === was);
  } catch {
    return false;
  }
}

/** A source says where it stands, not where the bundle does. @type {import("esbuild").Plugin} */
const ownPlaces = {
  name: "own-places",
  setup(build) {
    build.onLoad({ filter: /\.(ts|mjs)$/, namespace: "file" }, async ({ path: file }) => {
      if (file.includes("/node_modules/")) return undefined;
      const source = await fs.promises.readFile(file, "utf8");
      const places = { url: pathToFileURL(file).href, dirname: path.dirname(file), filename: file };
      const contents = source.replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, name) =>
        JSON.stringify(places[/** @type {keyof typeof places} */ (name)]),
      );
      return { contents, loader: file.endsWith(".ts") ? "ts" : "js" };
    });
  },
};

/** Taken into the bundle: a package of many small modules, each of which would be looked up and read by itself. */
const TAKEN_IN = /^zod$/;

/** Resolves those packages; all others stay where they are. @type {import("esbuild").Plugin} */
const takenIn = {
  name: "taken-in",
  setup(build) {
    build.onResolve({ filter: TAKEN_IN }, ({ path: name }) => ({
      path: fileURLToPath(import.meta.resolve(name)),
      sideEffects: false,
    }));
  },
};

/** Writes a file whole: whoever reads beside finds the old or the new one. @param {string} file @param {string} text */
function writeWhole(file, text) {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, text);
  fs.renameSync(draft, file);
}

/** @param {string} source @param {string} bundle @param {string} made */
async function make(source, bundle, made) {
  const esbuild = await import("esbuild");
  const { metafile, outputFiles } = await esbuild.build({
    entryPoints: [source],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    plugins: [takenIn, ownPlaces],
    // A command that asks what was started is told its source.
    banner: { js: `process.argv[1] &&= ${JSON.stringify(source)};` },
    logLevel: "error",
  });
  const names = [...Object.keys(metafile.inputs), import.meta.filename];
  fs.mkdirSync(FOLDER, { recursive: true });
  writeWhole(bundle, outputFiles[0]?.text ?? "");
  writeWhole(made, JSON.stringify({ inputs: Object.fromEntries(names.map((name) => [name, mark(name)])) }));
}

/**
 * The bundle of a TypeScript file of the project.
 * @param {string} script its path in the project
 * @returns {Promise<string>} a file of JavaScript
 * @throws when the source cannot be compiled or the folder cannot be written
 */
export async function bundleOf(script) {
  const source = path.resolve(ROOT, script);
  const name = `${path.basename(script, ".ts")}-${createHash("sha256").update(source).digest("hex").slice(0, 12)}`;
  const bundle = path.join(FOLDER, `${name}.mjs`);
  const made = path.join(FOLDER, `${name}.json`);
  if (!(fs.existsSync(bundle) && isFresh(made))) await make(source, bundle, made);
  return bundle;
}
