import { spawn } from "node:child_process";
import { ensureInstalled } from "./install.mjs";
import { explain } from "./progress.mjs";
import { isStandalone, scriptArguments } from "./typescript.mjs";

// node scripts/run.mjs FILE.ts ARGUMENTS: runs a TypeScript script of the project, in a fresh clone too. Its output and exit
// code are those of the script alone; what has to be installed first is told on standard error.

try {
  const [script = "", ...args] = process.argv.slice(2);
  if (!isStandalone()) {
    await ensureInstalled({
      tools: script.startsWith("bench/") || script === "scripts/attack.ts",
      stream: process.stderr,
    });
    const { ensureClient } = await import("./generate.mjs");
    await ensureClient();
  }
  const child = spawn(process.execPath, [...(await scriptArguments(script)), ...args], { stdio: "inherit" });
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
  });
} catch (error) {
  explain(error);
  process.exitCode = 70;
}
