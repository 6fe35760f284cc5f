import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterEach, beforeEach } from "vitest";

/** A folder of its own for each test of a file, in which the command of a script is tried. */
export function commandFolder(script: string) {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), `${basename(script, ".ts")}-`));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const path = (name = "") => join(folder, name);
  return {
    path,
    /** Writes a file, what is no text as JSON; returns its name. */
    write(name: string, content: unknown): string {
      writeFileSync(path(name), typeof content === "string" ? content : JSON.stringify(content));
      return name;
    },
    /** The command in a process of its own, started in the folder. */
    start(...args: string[]) {
      const tsx = join(import.meta.dirname, "../node_modules/tsx/dist/cli.mjs");
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [tsx, join(import.meta.dirname, script), ...args],
        {
          cwd: folder,
          encoding: "utf8",
        },
      );
      return { status, stdout: stdout.trimEnd(), stderr: stderr.trimEnd() };
    },
  };
}
