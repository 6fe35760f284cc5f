import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "./progress.mjs";

/**
 * Rooms that import each other round about, by what they say at run time. This list may only become shorter: a room that is
 * named here no more must never come back, and a new one must not come in.
 */
const ROUND_ABOUT: readonly (readonly string[])[] = [
  ["adjustments", "comments", "review", "tables", "trace", "workflow"].map((room) => `components/${room}`),
  [
    ...[
      "budgets",
      "comments",
      "computing",
      "consolidated",
      "entry",
      "kept",
      "review",
      "summaries",
      "trail",
      "workflow",
    ],
  ].map((room) => `lib/features/${room}`),
];

const SOURCES = ["components", "lib/domain", "lib/features"];
const IMPORT = /^(?:import|export)\s(?!type\s)[^;"]*?from\s+"([^"]+)";/gm;
const ENDINGS = ["", ".ts", ".tsx", ".mjs", "/index.ts"];

/** A folder of a layer with all that is in it. */
const roomOf = (file: string): string => {
  const source = SOURCES.find((folder) => file.startsWith(`${folder}/`));
  return source ? `${source}/${file.slice(source.length + 1).split("/")[0]}` : "";
};

function filesOf(folder: string): string[] {
  return fs
    .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|testing|\/corpus\//.test(file));
}

function importedBy(file: string): string[] {
  const text = fs.readFileSync(path.join(ROOT, file), "utf8");
  return [...text.matchAll(IMPORT)].flatMap(([, wanted = ""]) => {
    const place = wanted.startsWith("@/")
      ? wanted.slice(2)
      : path.posix.normalize(path.posix.join(path.posix.dirname(file), wanted));
    if (!/^(@\/|\.)/.test(wanted)) return [];
    const found = ENDINGS.map((ending) => `${place}${ending}`).find((name) =>
      fs.statSync(path.join(ROOT, name), { throwIfNoEntry: false })?.isFile(),
    );
    return found ? [found] : [];
  });
}

function importsOfRooms(): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const file of SOURCES.flatMap(filesOf)) {
    const room = roomOf(file);
    const known = rooms.get(room) ?? new Set();
    for (const other of importedBy(file).map(roomOf)) if (other !== "" && other !== room) known.add(other);
    rooms.set(room, known);
  }
  return rooms;
}

/** Everything that can be reached from a room by its imports. */
function reached(from: string, rooms: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>();
  const waiting = [from];
  for (let room = waiting.pop(); room !== undefined; room = waiting.pop()) {
    for (const next of rooms.get(room) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return seen;
}

it("no rooms import each other round about but those that are known to", () => {
  const rooms = importsOfRooms();
  const reach = new Map([...rooms.keys()].map((room) => [room, reached(room, rooms)]));
  const groups = [...rooms.keys()]
    .filter((room) => reach.get(room)?.has(room))
    .map((room) => [...(reach.get(room) ?? [])].filter((other) => reach.get(other)?.has(room)).sort());
  const distinct = [...new Map(groups.map((group) => [group.join(), group])).values()].sort();
  expect(distinct).toEqual(ROUND_ABOUT);
});
