import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { PrismaClient } from "@/generated/prisma/client";
import {
  type Administrator,
  createAdministrator,
  listAdministrators,
  resetPassword,
} from "../lib/features/setup/administrators";
import { administratorInput } from "../lib/features/setup/schema";
import { Refusal } from "../lib/server/action-error";
import { type Ended, runStarted } from "./command";
import { withDatabase } from "./database-source";
import { askPassword, readPasswordFile } from "./password-input";
import { PlainError } from "./progress.mjs";

const USAGE = `用法：
  npm run admin -- list                            列出系统管理员
  npm run admin -- create 账号 [--name 姓名]        新建系统管理员
  npm run admin -- reset 账号                      重设任何账号的密码，并注销它的登录
密码在终端输入，不显示；没有终端时用 --password-file 文件。新密码在下次登录时必须修改。
数据库是 DATABASE_URL 指向的，没有设置时是 npm start 的内置数据库。`;

/** What was asked, read from the arguments. */
interface Asked {
  command: string;
  account: string;
  name: string;
  passwordFile: string | null;
}

function parse(args: string[], base: string): Asked {
  const options = { name: { type: "string" }, "password-file": { type: "string" } } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch {
    throw new PlainError(USAGE);
  }
  const [command = "", account = "", ...more] = parsed.positionals;
  const wanted = command === "list" ? account === "" : account !== "";
  if (!["list", "create", "reset"].includes(command) || !wanted || more.length > 0) throw new PlainError(USAGE);
  const { name = "系统管理员", "password-file": file } = parsed.values;
  return { command, account, name, passwordFile: file === undefined ? null : resolve(base, file) };
}

const MOMENT = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai", dateStyle: "short", timeStyle: "short" });

function listed(administrators: readonly Administrator[]): string {
  if (administrators.length === 0) return "还没有系统管理员。用 npm run admin -- create 账号 新建一个。";
  return administrators
    .map(({ account, name, active, lastSignIn }) => {
      const signedIn = lastSignIn ? `上次登录 ${MOMENT.format(lastSignIn)}` : "未登录过";
      return [account, name, active ? "启用" : "停用", signedIn].join("  ");
    })
    .join("\n");
}

async function create(db: PrismaClient, { account, name }: Asked, password: () => Promise<string>): Promise<string> {
  const parsed = administratorInput.safeParse({ account, person: name, password: await password() });
  if (!parsed.success) throw new PlainError(parsed.error.issues.map(({ message }) => message).join("\n"));
  await createAdministrator(db, parsed.data);
  return `已新建系统管理员“${account}”，首次登录时必须修改密码。`;
}

async function reset(db: PrismaClient, { account }: Asked, password: () => Promise<string>): Promise<string> {
  await resetPassword(db, account, await password());
  return `已重设“${account}”的密码并注销它的登录，下次登录时必须修改密码。`;
}

/**
 * Does what the arguments ask on a database.
 *
 * @param base the folder in which the person stood
 * @param ask where a password comes from when no file is named
 * @throws PlainError or Refusal with what is wrong
 */
export async function administer(db: PrismaClient, args: string[], base: string, ask = askPassword): Promise<string> {
  const asked = parse(args, base);
  const { command, passwordFile } = asked;
  const password = async () => (passwordFile === null ? ask() : readPasswordFile(passwordFile));
  if (command === "list") return listed(await listAdministrators(db));
  return command === "create" ? create(db, asked, password) : reset(db, asked, password);
}

/** `npm run admin`: system administrators without a browser. Ends with 0, 1 when it was refused, 2 when it could not look. */
export async function admin(args: string[], base: string): Promise<Ended> {
  try {
    parse(args, base);
    return { status: 0, stdout: await withDatabase((db) => administer(db, args, base)), stderr: "" };
  } catch (error) {
    if (error instanceof PlainError || error instanceof Refusal)
      return { status: 1, stdout: "", stderr: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { status: 2, stdout: "", stderr: `无法办理：${message.trim().split("\n").at(-1)}` };
  }
}

await runStarted(import.meta.filename, admin);
