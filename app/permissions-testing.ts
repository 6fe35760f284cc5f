import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

/** One way into the program, as the file system has it. */
export interface Entrance {
  /** as the permission table names it */
  name: string;
  kind: "page" | "route" | "action";
  /** from the top of the project */
  file: string;
  /** the export that is called */
  export: string;
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === ending)
    .map((file) => path.posix.join(folder, file.split(path.sep).join("/")));
}

/** The address of a folder of app/: groups in parentheses are no part of it. */
function addressOf(file: string): string {
  const parts = path.posix.dirname(file).split("/").slice(1);
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join("/")}`;
}

function exportsOf(file: string): string[] {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const declared = [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name ?? "");
  const listed = [...text.matchAll(/^export \{([^}]+)\}/gm)].flatMap(([, names]) => (names ?? "").split(","));
  return [...declared, ...listed.map((name) => name.trim().split(" as ").at(-1) ?? "")].filter(Boolean);
}

/** Every page, route handler and server action there is. */
export function entrances(): Entrance[] {
  const pages = filesIn("app", "page.tsx").map((file): Entrance => {
    return { name: `page ${addressOf(file)}`, kind: "page", file, export: "default" };
  });
  const routes = filesIn("app", "route.ts").flatMap((file) =>
    exportsOf(file)
      .filter((name) => METHODS.includes(name))
      .map((name): Entrance => ({ name: `${name} ${addressOf(file)}`, kind: "route", file, export: name })),
  );
  const actions = filesIn("lib/features", "actions.ts").flatMap((file) =>
    exportsOf(file).map((name): Entrance => {
      return { name: `action ${file.split("/")[2]} ${name}`, kind: "action", file, export: name };
    }),
  );
  return [...pages, ...routes, ...actions];
}

/** Every file that says "use server" wherever it stands, and every such function inside another file. */
export function serverFiles(): string[] {
  return ["app", "components", "lib"].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .map((file) => path.posix.join(folder, file.split(path.sep).join("/")))
      .filter((file) => /^\s*["']use server["'];?$/m.test(readFileSync(path.join(ROOT, file), "utf8"))),
  );
}
