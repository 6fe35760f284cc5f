import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** The longest a command may take, in milliseconds. */
const LIMIT = 5 * 60_000;
/** How often memory is looked at, in milliseconds. */
const INTERVAL = 50;

/** What one process has used so far. */
interface Usage {
  parent: number;
  megabytes: number;
  /** milliseconds of computing */
  computing: number;
}

/** The kernel counts computing time in hundredths of a second. */
const TICK = 10;

function usageOf(id: string): Usage {
  // The name of the program, in brackets, may hold anything; fields are counted from behind it, state being the first.
  const fields = readFileSync(`/proc/${id}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
  const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? "0";
  return {
    parent: Number(fields[1]),
    megabytes: Number(kilobytes) / 1024,
    computing: (Number(fields[11]) + Number(fields[12])) * TICK,
  };
}

/** Every process that runs, from /proc; empty where the system has none. */
function processes(): Map<number, Usage> {
  const found = new Map<number, Usage>();
  let names: string[];
  try {
    names = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  } catch {
    return found;
  }
  for (const name of names) {
    try {
      found.set(Number(name), usageOf(name));
    } catch {
      // The process ended between the two looks.
    }
  }
  return found;
}

/** Watches a process and everything it starts. */
class Watch {
  private peak = 0;
  private readonly computing = new Map<number, number>();

  constructor(private readonly root: number) {}

  look(): void {
    const all = processes();
    const isBelow = (id: number): boolean => id === this.root || (all.has(id) && isBelow(all.get(id)?.parent ?? 0));
    let megabytes = 0;
    for (const [id, usage] of all) {
      if (!isBelow(id)) continue;
      megabytes += usage.megabytes;
      this.computing.set(id, usage.computing);
    }
    this.peak = Math.max(this.peak, megabytes);
  }

  result(): Pick<Ran, "megabytes" | "computing"> {
    if (this.peak === 0) return { megabytes: null, computing: null };
    return { megabytes: this.peak, computing: [...this.computing.values()].reduce((a, b) => a + b, 0) };
  }
}

/** A command that has run to its end. */
export interface Ran {
  milliseconds: number;
  /** greatest resident memory of all its processes together; null where it cannot be seen */
  megabytes: number | null;
  /** milliseconds of computing of all its processes, whatever else the machine did; null where it cannot be seen */
  computing: number | null;
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
    const watch = new Watch(child.pid ?? -1);
    const timer = setInterval(() => watch.look(), INTERVAL);
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
      if (code === 0) resolve({ milliseconds, ...watch.result(), output });
      else if (code === null) resolve("stopped after 300 s");
      else reject(new Error(`${command} ended with code ${code}: ${problem.trim()}`));
    });
  });
}
