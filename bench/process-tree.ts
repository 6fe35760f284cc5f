import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** The longest a command may take, in milliseconds. */
const LIMIT = 5 * 60_000;
/** How often memory is looked at, in milliseconds. */
const INTERVAL = 50;

/** Parent and resident memory in MB of every process, from /proc; empty where the system has none. */
function processes(): Map<number, { parent: number; megabytes: number }> {
  const found = new Map<number, { parent: number; megabytes: number }>();
  let names: string[];
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return found;
  }
  for (const name of names) {
    try {
      const status = readFileSync(`/proc/${name}/status`, "utf8");
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
      const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      found.set(Number(name), { parent, megabytes: kilobytes / 1024 });
    } catch {
      // The process ended between the two looks.
    }
  }
  return found;
}

/** Resident memory of a process and everything below it, in MB. */
function treeMegabytes(root: number): number {
  const all = processes();
  const isBelow = (id: number): boolean => id === root || (all.has(id) && isBelow(all.get(id)?.parent ?? 0));
  let sum = 0;
  for (const [id, { megabytes }] of all) if (isBelow(id)) sum += megabytes;
  return sum;
}

/** A command that has run to its end. */
export interface Ran {
  milliseconds: number;
  /** greatest resident memory of all its processes together; null where it cannot be seen */
  megabytes: number | null;
  output: string;
}

/** Why a command has no result: there is no such program, or it was stopped because it took too long. */
export type NotRun = "not installed" | "stopped after 300 s";

/**
 * Runs a command to its end and watches the memory of its processes.
 *
 * @throws Error when it ends with another code than 0
 */
export function runWatched(command: string, args: readonly string[]): Promise<Ran | NotRun> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    // In a group of its own, so that it can be stopped with everything it started.
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
    const deadline = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, LIMIT);
    let output = "";
    let problem = "";
    let peak = 0;
    const look = () => {
      if (child.pid !== undefined) peak = Math.max(peak, treeMegabytes(child.pid));
    };
    const timer = setInterval(look, INTERVAL);
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      problem += chunk.toString();
    });
    child.on("error", (error) => {
      clearInterval(timer);
      clearTimeout(deadline);
      if ("code" in error && error.code === "ENOENT") resolve("not installed");
      else reject(error);
    });
    child.on("close", (code) => {
      clearInterval(timer);
      clearTimeout(deadline);
      const milliseconds = performance.now() - start;
      if (code === 0) resolve({ milliseconds, megabytes: peak > 0 ? peak : null, output });
      else if (code === null) resolve("stopped after 300 s");
      else reject(new Error(`${command} ended with code ${code}: ${problem.trim()}`));
    });
  });
}
