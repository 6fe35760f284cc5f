import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { ROOT } from "../scripts/progress.mjs";

const BUILD = path.join(ROOT, ".next");
const MANIFEST = "page_client-reference-manifest.js";

/** What the build says of a page: the scripts of each of its parts, of the page itself and of all that stands around it. */
interface Manifest {
  entryJSFiles: Readonly<Record<string, readonly string[]>>;
}

/** The page that stands in place of everything when not even the outermost layout could be drawn. */
const LAST_RESORT = "/global-error";

function manifestsIn(file: string): [page: string, manifest: Manifest][] {
  const world: { __RSC_MANIFEST?: Record<string, Manifest> } = {};
  vm.runInNewContext(fs.readFileSync(file, "utf8"), { globalThis: world });
  return Object.entries(world.__RSC_MANIFEST ?? {});
}

const sizes = new Map<string, number>();

function gzipped(script: string): number {
  const known = sizes.get(script);
  if (known !== undefined) return known;
  const size = gzipSync(fs.readFileSync(path.join(BUILD, script))).length;
  sizes.set(script, size);
  return size;
}

const kilobytes = (bytes: number) => (Math.round(bytes / 102.4) / 10).toString().padStart(7);
const sum = (scripts: Iterable<string>) => [...scripts].reduce((total, script) => total + gzipped(script), 0);

/**
 * What the browser loads in scripts with each page of the build in .next: those that every page has, those of the page, and
 * how many; what comes only when somebody asks for it is not among them.
 *
 * @throws when nothing is built
 */
export function benchScripts(): void {
  if (!fs.existsSync(path.join(BUILD, "build-manifest.json"))) throw new Error("nothing is built; run npm run build");
  const { rootMainFiles: all } = JSON.parse(fs.readFileSync(path.join(BUILD, "build-manifest.json"), "utf8"));
  console.log(`scripts: KB gzip of a page, of them without the ${kilobytes(sum(all)).trim()} KB of every page, files`);
  const rows = fs
    .readdirSync(path.join(BUILD, "server/app"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === MANIFEST)
    .flatMap((file) => manifestsIn(path.join(BUILD, "server/app", file)))
    .map(([page, { entryJSFiles }]) => {
      const parts = Object.entries(entryJSFiles).filter(([part]) => !part.endsWith(LAST_RESORT));
      const scripts = new Set<string>([...all, ...parts.flatMap(([, files]) => files)]);
      return { page: page.replace(/\/page$/, "") || "/", size: sum(scripts), files: scripts.size };
    });
  for (const { page, size, files } of rows.sort((a, b) => a.page.localeCompare(b.page))) {
    console.log(`  ${kilobytes(size)} ${kilobytes(size - sum(all))} ${String(files).padStart(4)}  ${page}`);
  }
}
