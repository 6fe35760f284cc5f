import fs from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import * as esbuild from "esbuild";
import { build } from "./build.mjs";
import { ensureClient } from "./generate.mjs";
import { lockedPackages } from "./packages.mjs";
import { explain, ROOT, step } from "./progress.mjs";

// node scripts/standalone.mjs: builds the app into .standalone, a folder that serves with Node alone, on a PostgreSQL server of
// one's own. It holds what Next traces of the web server, what runs beside it (start, migrations, worker threads, fonts), and
// the commands of an operator, compiled.

const TARGET = path.join(ROOT, ".standalone");
const BUILT = path.join(ROOT, ".next/standalone");

/** What the start and the threads of the web server run as it is. */
const ENTRIES = [
  "scripts/start.mjs",
  "scripts/database.mjs",
  "scripts/run.mjs",
  "scripts/follow-parent.mjs",
  "scripts/heartbeat.mjs",
  "scripts/socket-address.mjs",
  "scripts/requests.mjs",
];
/** TypeScript that is compiled: what the start calls, and the commands of an operator. */
const COMMANDS = ["provision", "admin", "audit-verify", "demo", "books", "backup", "restore"];
const COMPILED = ["prisma/seed.ts", ...COMMANDS.map((name) => `scripts/${name}.ts`)];
/** npm scripts that have a meaning in the folder. */
const SCRIPTS = ["start", "admin", "audit:verify", "demo", "books", "backup", "restore", "db:migrate", "db:grant"];

/** Threads and what they read: found at run time beside the bundle. */
const FOLDERS = ["lib/packet/pdf", "lib/workbook/reader"];
/** Data that is read by name. */
const DATA = ["prisma/migrations", "prisma/demo", "LICENSE", ".env.example"];
/** Packages with files of their own, which no bundle can hold. */
const EXTERNAL = ["@node-rs/argon2", "@myriaddreamin/typst-ts-node-compiler", "pg", "pg-boss", "pino"];
/** What the PDF is set in, of packages that hold every weight. */
const FONTS = [
  "@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "@expo-google-fonts/noto-serif-sc/package.json",
  "@expo-google-fonts/noto-sans-sc/package.json",
];
/** Traced by Next for pictures that it would scale; the app has none. */
const UNUSED = /\/node_modules\/(@img|sharp)(\/|$)/;
/** What a package brings for people and for compilers. */
const READING_MATTER = /\.(map|md|markdown|d\.[cm]?ts|ts|flow)$|\/(docs?|examples?|tests?|__tests__)$/i;

const at = (/** @type {string} */ name) => path.join(ROOT, name);

/** @param {string} name of a file or folder, from the project folder @param {(file: string) => boolean} [keep] */
function copy(name, keep = () => true) {
  fs.cpSync(at(name), path.join(TARGET, name), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => keep(path.relative(ROOT, file)),
  });
}

/** The package of an import, such as @node-rs/argon2; null for a module of Node. @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith("node:") || builtinModules.includes(specifier)) return null;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** Packages that outputs of esbuild import. @param {esbuild.Metafile} metafile */
const packagesIn = ({ outputs }) =>
  Object.values(outputs)
    .flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path: specifier }) => packageOf(specifier)),
    )
    .filter((name) => name !== null);

/** What the entries import from each other is copied; tells the packages they want. @returns {Promise<string[]>} */
async function copyScripts() {
  const threads = FOLDERS.flatMap((folder) =>
    fs.readdirSync(at(folder)).flatMap((name) => (name.endsWith(".mjs") ? [`${folder}/${name}`] : [])),
  );
  const { metafile } = await esbuild.build({
    entryPoints: [...ENTRIES, ...threads],
    absWorkingDir: ROOT,
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outdir: "unused",
    logLevel: "error",
  });
  for (const file of Object.keys(metafile.inputs)) copy(file);
  for (const folder of FOLDERS) {
    for (const name of fs.readdirSync(at(folder))) if (name.endsWith(".typ")) copy(`${folder}/${name}`);
  }
  return packagesIn(metafile);
}

/** Compiles the commands beside their places, all but native packages within; tells the packages they want. */
async function compileCommands() {
  const { metafile } = await esbuild.build({
    entryPoints: COMPILED,
    absWorkingDir: ROOT,
    outdir: TARGET,
    outbase: ROOT,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    metafile: true,
    platform: "node",
    format: "esm",
    target: "node20",
    external: EXTERNAL,
    legalComments: "none",
    // Names stay: they stand in what goes wrong.
    minifyWhitespace: true,
    minifySyntax: true,
    // Packages in the older module system ask for Node's modules with require.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    logLevel: "error",
  });
  return packagesIn(metafile);
}

/** Copies packages with all that they depend on, those for this machine included. @param {string[]} names */
function copyPackages(names) {
  const locked =
    /** @type {Record<string, { dev?: boolean, dependencies?: object, optionalDependencies?: object, peerDependencies?: object }>} */ (
      lockedPackages(ROOT)
    );
  const taken = new Set();
  const take = (/** @type {string} */ name, /** @type {string} */ from) => {
    const place = placeOf(locked, name, from);
    if (!place || taken.has(place) || !fs.existsSync(at(place))) return;
    taken.add(place);
    copy(place, (file) => !READING_MATTER.test(file) && !/\/node_modules\/.*\/node_modules(\/|$)/.test(`/${file}`));
    const { dependencies = {}, optionalDependencies = {} } = locked[place] ?? {};
    for (const next of Object.keys({ ...dependencies, ...optionalDependencies })) take(next, place);
  };
  for (const name of names) if (!locked[`node_modules/${name}`]?.dev) take(name, "");
}

/** Where Node would find a package. @param {object} locked @param {string} name @param {string} from */
function placeOf(locked, name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const place = `${folder ? `${folder}/` : ""}node_modules/${name}`;
    if (place in locked) return place;
    if (!folder) return null;
  }
}

function writeManifest() {
  const { name, version, type, engines, scripts } = JSON.parse(fs.readFileSync(at("package.json"), "utf8"));
  const kept = Object.fromEntries(SCRIPTS.map((script) => [script, scripts[script]]));
  const manifest = { name, version, private: true, type, engines, scripts: kept };
  fs.writeFileSync(path.join(TARGET, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** @param {string} folder */
function megabytes(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + fs.statSync(path.join(parentPath, name)).size, 0);
  return Math.round(bytes / 1_000_000);
}

async function assemble() {
  fs.rmSync(TARGET, { recursive: true, force: true });
  const wanted = (/** @type {string} */ file) => !UNUSED.test(file) && !/\/\.env(\.|$)|\/lib\/.*\.ts$/.test(file);
  fs.cpSync(BUILT, TARGET, { recursive: true, verbatimSymlinks: true, filter: wanted });
  fs.cpSync(at(".next/static"), path.join(TARGET, ".next/static"), { recursive: true });
  for (const name of DATA) copy(name);
  const packages = [...(await copyScripts()), ...(await compileCommands()), ...EXTERNAL];
  copyPackages(packages);
  for (const file of FONTS) copy(`node_modules/${file}`);
  writeManifest();
}

process.chdir(ROOT);
try {
  await ensureClient();
  await step("编译程序", () => build({ standalone: true }));
  await step("收集运行所需的文件", assemble);
  console.log(
    `✓ ${path.relative(process.cwd(), TARGET)}：${megabytes(TARGET)} MB；程序在其中以 node scripts/start.mjs 启动。`,
  );
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
