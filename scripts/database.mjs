import fs from "node:fs";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { explain, PlainError, ROOT } from "./progress.mjs";
import { loadEnvFile } from "./settings.mjs";
import { isStandalone } from "./typescript.mjs";

const USAGE = `用法：
  npm run db:check              比对 prisma/schema.prisma 与已有迁移，一致时代码为 0
  npm run db:migration -- 名称   把差异写成新的迁移（名称用小写字母、数字和下划线）
  npm run db:migrate            以属主（MIGRATION_DATABASE_URL，没有时为 DATABASE_URL）升级数据库结构，并给 DATABASE_URL 的账号授权
  npm run db:grant              以属主（MIGRATION_DATABASE_URL）给 DATABASE_URL 的账号恰好它需要的权限`;

/**
 * Runs work on DATABASE_URL, else on a throw-away embedded server.
 * @template T
 * @param {(url: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withServer(work) {
  if (process.env.DATABASE_URL) return work(process.env.DATABASE_URL);
  const { removePostgres, startPostgres } = await import("./embedded-postgres.mjs");
  const directory = path.join(ROOT, `.data/schema-pg-${process.pid}`);
  try {
    return await work((await startPostgres(directory, { throwaway: true })).url);
  } finally {
    await removePostgres(directory);
  }
}

async function check() {
  const { drift } = await import("./schema-engine.mjs");
  const sql = await withServer((url) => drift(url));
  if (sql)
    throw new PlainError(`schema.prisma 与迁移不一致，差异如下；请用 npm run db:migration -- 名称 写成迁移。\n${sql}`);
  console.log("schema.prisma 与迁移一致。");
}

/** @param {string | undefined} name */
async function author(name) {
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new PlainError(USAGE);
  const { drift } = await import("./schema-engine.mjs");
  const { MIGRATIONS, readMigrations } = await import("./migrate.mjs");
  const sql = await withServer((url) => drift(url));
  if (!sql) return console.log("schema.prisma 与迁移一致，无需新的迁移。");
  const last = Math.max(0, ...readMigrations().map((one) => Number.parseInt(one.name, 10)));
  const folder = `${String(last + 1).padStart(4, "0")}_${name}`;
  fs.mkdirSync(path.join(MIGRATIONS, folder));
  fs.writeFileSync(path.join(MIGRATIONS, folder, "migration.sql"), sql);
  console.log(`已写入 prisma/migrations/${folder}/migration.sql，请检查后提交。`);
}

async function apply() {
  const { databaseAddresses } = await import("./database-address.mjs");
  const { serving, owner } = databaseAddresses();
  const url = owner ?? serving;
  if (!url) throw new PlainError("请设置 DATABASE_URL；内置数据库由 npm start 自行迁移。");
  const { migrate } = await import("./migrate.mjs");
  const applied = await migrate(url);
  console.log(applied.length ? `已应用：${applied.join("、")}` : "数据库已是最新。");
  if (owner) await grant();
}

async function grant() {
  const { databaseAddresses } = await import("./database-address.mjs");
  const { serving, owner } = databaseAddresses();
  if (!serving || !owner) {
    throw new PlainError("请用 MIGRATION_DATABASE_URL 给出属主的地址，用 DATABASE_URL 给出程序运行所用账号的地址。");
  }
  const { grantServingRole } = await import("./application-role.mjs");
  console.log(`已授权账号 ${await grantServingRole({ owner, serving })}。`);
}

try {
  const [command, name] = process.argv.slice(2);
  loadEnvFile();
  // Only who writes migrations needs the engine that compares them.
  const tools = command === "check" || command === "migration";
  if (!isStandalone()) await ensureInstalled({ tools, stream: process.stderr });
  if (command === "check") await check();
  else if (command === "migration") await author(name);
  else if (command === "migrate") await apply();
  else if (command === "grant") await grant();
  else throw new PlainError(USAGE);
} catch (error) {
  explain(error);
  process.exitCode = 1;
}
