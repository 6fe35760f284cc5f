import path from "node:path";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { makeBackup } from "./backup/make";
import { type Present, type Restored, restoreBackup, wordsOf } from "./backup/restore";
import { writeSecrets } from "./backup/secrets";
import { type Ended, runStarted } from "./command";
import { databaseSource } from "./database-source";
import { PlainError } from "./progress.mjs";
import { dataDirectory } from "./settings.mjs";

const USAGE = `用法：npm run restore -- 备份文件 [--replace]
把 npm run backup 做的文件恢复到空的数据库。数据库以属主打开：MIGRATION_DATABASE_URL，没有时为 DATABASE_URL；都没有设置时是 npm start 的
内置数据库（DATA_DIR 中没有时新建）。恢复前请停止程序。
  --replace   数据库里已有内容时替换它：先备份，再要求输入确认`;

const CONFIRMATION = "替换";

/** Asks on standard error, so that the answer may also come from a pipe. */
async function ask(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

function wishesFrom(args: string[], base: string): { file: string; replace: boolean } {
  try {
    const options = { replace: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) {
      return { file: path.resolve(base, file), replace: values.replace ?? false };
    }
  } catch {
    // What cannot be read is answered like what is missing.
  }
  throw new PlainError(USAGE);
}

const MOMENT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Shanghai",
  dateStyle: "short",
  timeStyle: "medium",
});

function told({ header, rows, verified, upgraded }: Restored, secrets: readonly string[]): string {
  const counts = Object.values(rows);
  const { events, revisions, signatures, broken } = verified;
  return [
    `已恢复 ${MOMENT.format(new Date(header.createdAt))} 的备份：${rows.department ?? 0} 个部门、${rows.budget ?? 0} 份预算、${rows.user ?? 0} 个账号；${counts.length} 张表共 ${counts.reduce((sum, one) => sum + one, 0)} 行，行数逐表相符。`,
    broken === null
      ? `已核对：审计链 ${events} 条完整；${revisions} 个送审版本与校验值相符，其中签发 ${signatures} 次。`
      : `⚠ 备份时就有的问题仍在：${broken}。`,
    ...(upgraded.length > 0 ? [`备份较旧，已升级到本程序的结构：${upgraded.join("、")}。`] : []),
    ...(secrets.length > 0 ? [`已写入数据目录：${secrets.join("、")}。`] : []),
    "恢复已记入审计。所有人须重新登录；备份时没有完成的批量生成已取消，可重新生成。",
    ...(process.env.DATABASE_URL ? ["服务用的账号须重新授权（npm run db:grant），再启动程序。"] : []),
  ].join("\n");
}

/** Keeps what is there in a file of its own, after somebody has typed that it is to go. @returns the file */
async function confirmReplacing(url: string, present: Present, answer: typeof ask): Promise<string> {
  const typed = await answer(`将替换数据库里的内容：${wordsOf(present)}。\n输入“${CONFIRMATION}”确认：`);
  if (typed.trim() !== CONFIRMATION) throw new PlainError("没有确认，数据库没有改动。");
  return (await makeBackup({ url, to: path.join(dataDirectory(), "backups") })).path;
}

/**
 * `npm run restore`: ends with 0, 1 when it was refused or failed (the database is as it was), or when what was wrong at the
 * time of the backup still is.
 */
export async function restore(args: string[], base: string, answer = ask): Promise<Ended> {
  try {
    const { file, replace } = wishesFrom(args, base);
    const { url, leave } = await databaseSource({ make: true, owner: true });
    let kept: string | null = null;
    const replacing = async (present: Present) => {
      kept = await confirmReplacing(url, present, answer);
    };
    const restored = await restoreBackup({ url, file, ...(replace && { replace: replacing }) }).finally(leave);
    const secrets = writeSecrets(dataDirectory(), restored.header.secrets);
    const stdout = [...(kept ? [`原有内容已备份到 ${kept}。`] : []), told(restored, secrets)].join("\n");
    return { status: restored.verified.broken === null ? 0 : 1, stdout, stderr: "" };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: 1, stdout: "", stderr: error instanceof PlainError ? message : `没有恢复：${message.trim()}。` };
  }
}

await runStarted(import.meta.filename, restore);
