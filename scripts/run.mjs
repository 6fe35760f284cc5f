import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { wholeBundleOf } from "./bundle.mjs";
import { explain } from "./progress.mjs";

// node scripts/run.mjs FILE.ts ARGUMENTS: runs a TypeScript script of the project, in a fresh clone too. Its output and exit
// code are those of the script alone; what has to be installed first is told on standard error.

/**
 * What Node runs for a script, with all that it needs put in place.
 * @param {string} script
 * @returns {Promise<string[]>} a file of JavaScript, or arguments for a Node of its own
 */
async function prepared(script) {
  const whole = wholeBundleOf(script);
  if (whole) return [whole];
  const { isStandalone, scriptArguments } = await import("./typescript.mjs");
  if (!isStandalone()) {
    const { ensureInstalled } = await import("./install.mjs");
    await ensureInstalled({
      tools: script.startsWith("bench/") || script === "scripts/attack.ts",
      stream: process.stderr,
    });
    const { ensureClient } = await import("./generate.mjs");
    await ensureClient();
  }
  return scriptArguments(script);
}

/** Runs what needs flags of Node in a process with them, and ends as that does. @param {string[]} args */
function runBeside(args) {
  const child = spawn(process.execPath, args, { stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
  });
}

const [script = "", ...args] = process.argv.slice(2);
const [file = "", ...more] = await prepared(script).catch((error) => {
  explain(error);
  process.exit(70);
});
if (more.length > 0) runBeside([file, ...more, ...args]);
else {
  // In this process: starting another one takes longer than reading a budget.
  process.argv = [process.execPath, file, ...args];
  await import(pathToFileURL(file).href);
}
