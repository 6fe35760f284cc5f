import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { bindable } from "./ports.mjs";
import { PlainError, ROOT } from "./progress.mjs";

const FIRST_PORT = 3000;
const LAST_PORT = 3019;

/** Reads `.env` at the top of the project, when there is one; what is already set wins. */
export function loadEnvFile() {
  const file = path.join(ROOT, ".env");
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** Where the embedded database and the session secret are kept: DATA_DIR, else `.data`. */
export function dataDirectory() {
  const directory = path.resolve(ROOT, process.env.DATA_DIR || ".data");
  fs.mkdirSync(directory, { recursive: true });
  return directory;
}

/** @param {string} host */
export const isLoopback = (host) => ["127.0.0.1", "localhost", "::1"].includes(host);

/**
 * Whether the demo goes into an empty database: what DEMO says, else only where nobody but this machine reaches the program
 * and its database, as everybody knows the passwords of its accounts.
 * @param {{ host: string, embedded: boolean }} options
 * @returns {boolean}
 * @throws {PlainError} when an administrator is to be made beside it: one empty database cannot take both
 */
export function wantsDemo({ host, embedded }) {
  const { DEMO, ADMIN_ACCOUNT } = process.env;
  if (DEMO === "1" && ADMIN_ACCOUNT)
    throw new PlainError("DEMO=1 与 ADMIN_ACCOUNT 不能同时设置：演示数据只放进空的系统。");
  return DEMO ? DEMO === "1" : embedded && isLoopback(host) && !ADMIN_ACCOUNT;
}

/**
 * PORT when it is set, else the first free one from 3000 on.
 * @param {string} host
 * @returns {Promise<number>}
 * @throws {PlainError} when PORT is no port, or taken
 */
export async function choosePort(host) {
  const wanted = process.env.PORT;
  if (!wanted) {
    for (let port = FIRST_PORT; port <= LAST_PORT; port++) if (await bindable(port, host)) return port;
    throw new PlainError(
      `端口 ${FIRST_PORT} 至 ${LAST_PORT} 都被占用；请用 PORT=端口号 npm start 指定一个空闲的端口。`,
    );
  }
  const port = Number(wanted);
  if (!/^\d+$/.test(wanted) || port < 1 || port > 65_535)
    throw new PlainError(`PORT=${wanted} 不是端口号，应为 1 至 65535。`);
  if (await bindable(port, host)) return port;
  throw new PlainError(`${host} 的端口 ${port} 已被占用；请停止占用它的程序，或用 PORT=其他端口 npm start。`);
}

/**
 * The key that seals sessions, made at the first start and kept: people stay signed in over a restart.
 * @param {string} directory
 */
export function sessionSecret(directory) {
  const file = path.join(directory, "session.secret");
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(32).toString("base64url"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}
