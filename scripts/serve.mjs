import { spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { nextCli } from "./build.mjs";
import { CommandError, ROOT } from "./progress.mjs";
import { isStandalone } from "./typescript.mjs";
import { watchBeats } from "./watch-beats.mjs";

/** How long the web server may take to answer, and to stop, in milliseconds. */
const START_PATIENCE = 120_000;
const STOP_PATIENCE = 10_000;
/** How long it may be stuck before it is ended, in milliseconds; nothing that it does in its own thread takes a second. */
const STUCK_PATIENCE = 60_000;
/**
 * How long a connection on which nobody asks anything is kept, in milliseconds. Longer than nginx and others before it keep
 * theirs (60 seconds): whoever asks on one that is just being closed is told that there is no server.
 */
const KEEP_ALIVE = 75_000;

/**
 * Starts the web server and waits until its health check says that it reaches its database. One that gets stuck afterwards is
 * ended with -9.
 * @param {{ host: string, port: number, development: boolean, tell: (what: string) => void }} options told when it is stuck
 * @returns {Promise<{ ended: Promise<number>, stop: () => Promise<void> }>} `ended` gives the exit code
 * @throws {CommandError} with what it printed when it does not come up
 */
export async function serve({ host, port, development, tell }) {
  // In development the server has processes of its own below it, whose channels are theirs.
  const watched = development ? [] : ["heartbeat.mjs"];
  const preloaded = ["follow-parent.mjs", ...watched, "socket-address.mjs", "requests.mjs"].flatMap((name) => [
    "--import",
    pathToFileURL(path.join(ROOT, "scripts", name)).href,
  ]);
  const command = development ? "dev" : "start";
  const kept = development ? [] : ["--keepAliveTimeout", String(KEEP_ALIVE)];
  const server = isStandalone() ? ["server.js"] : [nextCli(), command, "-H", host, "-p", String(port), ...kept];
  const child = spawn(process.execPath, [...preloaded, ...server], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: development ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      // Where the server of a finished build listens; PORT is set already.
      HOSTNAME: host,
      KEEP_ALIVE_TIMEOUT: String(KEEP_ALIVE),
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  const stop = async () => {
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_PATIENCE);
    await ended;
    clearTimeout(timer);
  };
  // Held back until it answers: its own greeting is of no use to the person, but its last words are.
  let early = "";
  let ready = false;
  const passOn = (/** @type {NodeJS.WriteStream} */ stream) => (/** @type {Buffer} */ chunk) => {
    if (ready) stream.write(chunk);
    else early += chunk;
  };
  child.stdout?.on("data", passOn(process.stdout));
  child.stderr?.on("data", passOn(process.stderr));
  if (!(await answers(host, port, ended))) {
    await stop();
    throw new CommandError("网页服务", await ended, early);
  }
  ready = true;
  if (!development) {
    const stuck = () => {
      tell(`网页服务已 ${STUCK_PATIENCE / 1_000} 秒没有响应，强制结束`);
      child.kill("SIGKILL");
    };
    watchBeats(child, { patience: STUCK_PATIENCE, stuck });
  }
  return { ended, stop };
}

/**
 * @param {string} host
 * @param {number} port
 * @param {Promise<number>} ended
 */
async function answers(host, port, ended) {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const url = `http://${name.includes(":") ? `[${name}]` : name}:${port}/api/health`;
  let over = false;
  ended.then(() => {
    over = true;
  });
  for (const deadline = Date.now() + START_PATIENCE; !over && Date.now() < deadline; await pause(50)) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return true;
  }
  return false;
}
