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
 * @typedef {{ inputs: Record<string, string>, isWhole: boolean }} Made each source with its mark; whether the bundle needs no
 *   package beside it
 */

/** What packages a bundle may have taken in. */
const LOCK = "package-lock.json";

/** Changes whenever a file does; empty when it is not there. @param {string} file from the project folder */
function mark(file) {
  const found = fs.statSync(path.resolve(ROOT, file), { throwIfNoEntry: false });
  return found ? `${found.size} ${found.mtimeMs}` : "";
}

/** How a bundle was made that is still what its sources say; null when it is not, or there is none. @param {string} made its file */
function freshly(made) {
  try {
    const found = /** @type {Made} */ (JSON.parse(fs.readFileSync(made, "utf8")));
    return Object.entries(found.inputs).every(([file, was]) => mark(file) === was) ? found : null;
  } catch {
    return null;
  }
}

/** With these a program finds or starts others, whose packages its bundle does not name. */
const REACHES_OTHERS = ["node:child_process", "node:module", "node:worker_threads"];

/** Whether a bundle imports nothing but what Node has, and starts nothing. @param {import("esbuild").Metafile} metafile */
const isWholeBy = ({ outputs }) =>
  Object.values(outputs)
    .flatMap(({ imports }) => imports)
    .every(({ path: name }) => name.startsWith("node:") && !REACHES_OTHERS.includes(name));

/** The same object by either name; only of the other one esbuild can tell which parts are used, a third of the whole. */
const NAMESPACE_OF_ZOD = /\bimport \{ z \} from "zod"/;

/** A source says where it stands, not where the bundle does. @type {import("esbuild").Plugin} */
const ownPlaces = {
  name: "own-places",
  setup(build) {
    build.onLoad({ filter: /\.(ts|mjs)$/, namespace: "file" }, async ({ path: file }) => {
      if (file.includes("/node_modules/")) return undefined;
      const source = await fs.promises.readFile(file, "utf8");
      const places = { url: pathToFileURL(file).href, dirname: path.dirname(file), filename: file };
      const contents = source
        .replace(NAMESPACE_OF_ZOD, 'import * as z from "zod"')
        .replace(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, name) =>
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
  const names = [...Object.keys(metafile.inputs), LOCK, import.meta.filename];
  const inputs = Object.fromEntries(names.map((name) => [name, mark(name)]));
  fs.mkdirSync(FOLDER, { recursive: true });
  writeWhole(bundle, outputFiles[0]?.text ?? "");
  writeWhole(made, JSON.stringify({ inputs, isWhole: isWholeBy(metafile) }));
}

/** Where the bundle of a TypeScript file stands. @param {string} source */
function placesOf(source) {
  const name = `${path.basename(source, ".ts")}-${createHash("sha256").update(source).digest("hex").slice(0, 12)}`;
  return { bundle: path.join(FOLDER, `${name}.mjs`), made: path.join(FOLDER, `${name}.json`) };
}

/**
 * The bundle of a TypeScript file that can run at once: made from what its sources and the lock say now, and in need of no
 * package, so that nobody has to look whether all of them stand.
 * @param {string} script its path in the project
 * @returns {string | null} a file of JavaScript; null when there is no such bundle
 */
export function wholeBundleOf(script) {
  const { bundle, made } = placesOf(path.resolve(ROOT, script));
  return freshly(made)?.isWhole && fs.existsSync(bundle) ? bundle : null;
}

/**
 * The bundle of a TypeScript file of the project.
 * @param {string} script its path in the project
 * @returns {Promise<string>} a file of JavaScript
 * @throws when the source cannot be compiled or the folder cannot be written
 */
export async function bundleOf(script) {
  const source = path.resolve(ROOT, script);
  const { bundle, made } = placesOf(source);
  if (!(fs.existsSync(bundle) && freshly(made))) await make(source, bundle, made);
  return bundle;
}
