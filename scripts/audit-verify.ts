import { existsSync } from "node:fs";
import path from "node:path";
import { verifyChain } from "../lib/server/audit";
import { openDatabase } from "../lib/server/db";
import { startPostgres } from "./embedded-postgres.mjs";
import { dataDirectory, loadEnvFile } from "./settings.mjs";

// `npm run audit:verify`: walks the audit chain from its beginning. Ends with 0 when it is whole, 1 at the first break, which
// it names, 2 when it could not look.

interface Source {
  url: string;
  leave(): Promise<void>;
}

/** DATABASE_URL, else the embedded server of `npm start`, which is stopped again if it was not running. */
async function source(): Promise<Source> {
  loadEnvFile();
  const url = process.env.DATABASE_URL;
  if (url) return { url, leave: async () => {} };
  // Asked about a folder that never had a server, this must not make one.
  if (!existsSync(path.join(dataDirectory(), "start.pid"))) {
    throw new Error("没有设置 DATABASE_URL，也没有 npm start 的内置数据库");
  }
  const server = await startPostgres(path.join(dataDirectory(), "pg"));
  return { url: server.url, leave: async () => (server.adopted ? undefined : server.stop()) };
}

async function verify(): Promise<number> {
  const { url, leave } = await source();
  const db = openDatabase(url, 2);
  try {
    const report = await verifyChain(db);
    if (report.ok) console.log(`审计链完整：共 ${report.events} 条记录，逐条衔接，内容与校验值相符。`);
    else console.error(`审计链在第 ${report.seq} 条断开：${report.message}。`);
    return report.ok ? 0 : 1;
  } finally {
    await db.$disconnect();
    await leave();
  }
}

try {
  process.exitCode = await verify();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`无法检查审计链：${message.trim().split("\n").at(-1)}。`);
  process.exitCode = 2;
}
