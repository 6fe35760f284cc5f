import { spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** The project folder: every script works there, wherever it was called from. */
export const ROOT = path.resolve(import.meta.dirname, "..");

/** How often a long step says that it is still running when the output is not a terminal, in milliseconds. */
const REMINDER = 10_000;

/** The longest that any command may take, in milliseconds: far more than all of them together should. */
const LIMIT = 30 * 60_000;

/** Processes that must not outlive this one. */
const running = /** @type {Set<import("node:child_process").ChildProcess>} */ (new Set());
process.on("exit", () => {
  for (const child of running) child.kill("SIGTERM");
});

/** A command that ended with another code than 0; `output` is what it printed. */
export class CommandError extends Error {
  /**
   * @param {string} command
   * @param {number | null} code
   * @param {string} output
   */
  constructor(command, code, output) {
    super(`${command} 以代码 ${code} 结束`);
    this.output = output;
  }
}

/** A failure whose message already tells the person what to do: printed without a stack. */
export class PlainError extends Error {}

/** @param {number} start as of performance.now() */
const seconds = (start) => ((performance.now() - start) / 1000).toFixed(1);

/**
 * Runs one step of a script and shows its name and elapsed seconds: ticking in place on a terminal, as a line now and
 * then elsewhere.
 * @template T
 * @param {string} title what is being done, such as 安装依赖
 * @param {() => T | Promise<T>} work
 * @param {NodeJS.WriteStream} [stream]
 * @returns {Promise<T>}
 */
export async function step(title, work, stream = process.stdout) {
  const start = performance.now();
  const tick = () =>
    stream.write(stream.isTTY ? `\r… 正在${title} ${seconds(start)} 秒` : `… 正在${title}，已 ${seconds(start)} 秒\n`);
  if (!stream.isTTY) stream.write(`… 正在${title}\n`);
  const timer = setInterval(tick, stream.isTTY ? 500 : REMINDER);
  const done = (/** @type {string} */ mark) =>
    stream.write(`${stream.isTTY ? "\r" : ""}${mark} ${title} ${seconds(start)} 秒          \n`);
  try {
    const result = await work();
    done("✓");
    return result;
  } catch (error) {
    done("✗");
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a Node script of the project or of a package to its end; one that hangs is stopped in the end.
 * @param {string[]} args the script and its arguments
 * @param {{ env?: Record<string, string | undefined>, show?: boolean, follow?: boolean }} [options] `show` passes the output on
 *   instead of keeping it; with `follow` the script ends with this process, even when that is killed with -9
 * @returns {Promise<string>} what it printed (empty with `show`)
 * @throws {CommandError} when it ends with another code than 0
 */
export function node(args, { env = process.env, show = false, follow = false } = {}) {
  return new Promise((resolve, reject) => {
    const output = show ? "inherit" : "pipe";
    const preloaded = follow ? ["--import", pathToFileURL(path.join(ROOT, "scripts/follow-parent.mjs")).href] : [];
    const child = spawn(process.execPath, [...preloaded, ...args], {
      cwd: ROOT,
      env: /** @type {NodeJS.ProcessEnv} */ (env),
      stdio: ["ignore", output, output, ...(follow ? /** @type {const} */ (["ipc"]) : [])],
    });
    running.add(child);
    const limit = setTimeout(() => child.kill("SIGTERM"), LIMIT);
    let printed = "";
    const keep = (/** @type {Buffer} */ chunk) => {
      printed += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(limit);
      running.delete(child);
      if (code === 0) resolve(printed);
      else reject(new CommandError(`node ${args.map((arg) => path.basename(arg)).join(" ")}`, code, printed));
    });
  });
}

/**
 * Prints why a script stopped: the message, and of a failed command the end of its output.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof CommandError) console.error(`${error.output.trimEnd().split("\n").slice(-40).join("\n")}\n`);
  const plain = error instanceof CommandError || error instanceof PlainError;
  console.error(plain ? `✗ ${error.message}` : error);
}
