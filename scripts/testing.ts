import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach } from "vitest";
import { scriptArguments } from "./typescript.mjs";

/** How a process ended, and what it said without the last line breaks. */
interface Said {
  status: number | null;
  stdout: string;
  stderr: string;
}

/**
 * A script of the project in a process of its own, as the npm scripts start it.
 *
 * @param script its path in the project
 */
export async function startScript(
  script: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Said> {
  const child = spawn(process.execPath, [...(await scriptArguments(script)), ...args], {
    ...options,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const [status, stdout, stderr] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, stdout: stdout.trimEnd(), stderr: stderr.trimEnd() };
}

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
    start: (...args: string[]) => startScript(`scripts/${script}`, args, { cwd: folder }),
  };
}
