import fs from "node:fs";
import { PlainError } from "./progress.mjs";

// Two addresses of one database: DATABASE_URL as the role that serves, MIGRATION_DATABASE_URL as the owner that migrates. A
// password may stand in its address, where some characters must be written as %…, or beside it as it is.

const SERVING = "DATABASE_URL";
const OWNER = "MIGRATION_DATABASE_URL";

/** @type {Record<string, string>} */
const PASSWORD = { [SERVING]: "DATABASE_PASSWORD", [OWNER]: "MIGRATION_DATABASE_PASSWORD" };

/** @param {string} name @param {string} text */
function parse(name, text) {
  const wrong = new PlainError(
    `${name} 不是有效的数据库地址，应为 postgresql://账号:密码@主机:端口/库名。密码里的 @ / # : ? % 须写成 %40 %2F %23 %3A %3F %25，` +
      `或者地址里不写密码，另用 ${PASSWORD[name]} 或 ${PASSWORD[name]}_FILE 给出。`,
  );
  try {
    const url = new URL(text);
    decodeURIComponent(url.password);
    const torn = url.hash !== "" || url.pathname.includes("@") || url.search.includes("@");
    if (!/^postgres(ql)?:$/.test(url.protocol) || url.hostname === "" || torn) throw wrong;
    return url;
  } catch {
    throw wrong;
  }
}

/** @param {string} name @param {Readonly<Record<string, string | undefined>>} env */
function passwordBeside(name, env) {
  const variable = PASSWORD[name] ?? "";
  const [plain, file] = [env[variable], env[`${variable}_FILE`]];
  if (plain && file) throw new PlainError(`${variable} 与 ${variable}_FILE 只能设置一个。`);
  if (!file) return plain;
  try {
    return fs.readFileSync(file, "utf8").replace(/\r?\n$/, "");
  } catch (error) {
    throw new PlainError(`${variable}_FILE：读不到 ${file}（${error instanceof Error ? error.message : error}）`);
  }
}

/**
 * @param {string} name
 * @param {Readonly<Record<string, string | undefined>>} env
 */
function address(name, env) {
  const text = env[name];
  if (!text) return null;
  const url = parse(name, text);
  const password = passwordBeside(name, env);
  // The setter of URL leaves some characters as they are, % among them.
  if (password) url.password = encodeURIComponent(password);
  return url.href;
}

/**
 * The database of the settings, with its password in each address.
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {{ serving: string | null, owner: string | null }} `owner` is null where nobody but the serving role is named,
 *   both are null where the embedded database serves
 * @throws {PlainError} when an address or its password cannot be read; neither is shown
 */
export function databaseAddresses(env = process.env) {
  const [serving, owner] = [address(SERVING, env), address(OWNER, env)];
  if (owner && !serving) {
    throw new PlainError(`设置了 ${OWNER}（属主，用来升级结构）时，也要用 ${SERVING} 说明程序以哪个账号运行。`);
  }
  return { serving, owner };
}

/** Keeps what only the owner may know from the processes that this one starts. */
export function forgetOwner() {
  for (const name of [OWNER, PASSWORD[OWNER], `${PASSWORD[OWNER]}_FILE`]) delete process.env[name ?? ""];
}

/** The account of an address. @param {string} address */
export const accountOf = (address) => decodeURIComponent(new URL(address).username);
