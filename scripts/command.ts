import { realpathSync } from "node:fs";
import { parse } from "node:path";
import { setFlagsFromString } from "node:v8";

/** How a command ended: its exit code, and what it has to say on standard output and on standard error. */
export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/** A command: its arguments as they were typed, and the folder in which the person stood, which paths start from. */
export type Command = (args: string[], base: string) => Ended | Promise<Ended>;

/**
 * How often code runs before V8 compiles it for speed, in its own measure, seven times the usual: most of a command is over
 * before compiling pays, and what runs long is compiled all the same. An engine that does not know the flag says so and goes on.
 */
const COMPILE_LATER = "--interrupt-budget=1000000";

/**
 * Runs the command of a file when the process was started with that file. A test imports it and calls the command: a process
 * of its own takes longer than most of what is asked of it.
 *
 * @param file of the command, named like its npm script
 */
export async function runStarted(file: string, command: Command): Promise<void> {
  if (realpathSync(process.argv[1] ?? "") !== file) return;
  setFlagsFromString(COMPILE_LATER);
  // npm runs scripts in the project folder; INIT_CWD is where the person stood.
  const isScript = process.env.npm_lifecycle_event?.replace(":", "-") === parse(file).name;
  const base = isScript ? (process.env.INIT_CWD ?? process.cwd()) : process.cwd();
  const { status, stdout, stderr } = await command(process.argv.slice(2), base);
  if (stdout) console.log(stdout);
  if (stderr) console.error(stderr);
  process.exitCode = status;
}
