import path from "node:path";
import { parseArgs } from "node:util";
import { type MadeBackup, makeBackup } from "./backup/make";
import { readSecrets } from "./backup/secrets";
import { type Ended, runStarted } from "./command";
import { databaseSource } from "./database-source";
import { PlainError } from "./progress.mjs";
import { dataDirectory } from "./settings.mjs";

const USAGE = `用法：npm run backup -- [--to 目录] [--with-secrets]
把数据库备份为一个文件，程序可以照常运行。数据库是 DATABASE_URL 指向的，没有设置时是 npm start 的内置数据库。
  --to 目录        备份放在哪里，默认为数据目录下的 backups
  --with-secrets   把数据目录中的会话密钥也放进去，默认不放`;

function wishesFrom(args: string[], base: string): { to: string | null; withSecrets: boolean } {
  try {
    const options = { to: { type: "string" }, "with-secrets": { type: "boolean" } } as const;
    const { values } = parseArgs({ args, options, strict: true });
    const to = values.to === undefined ? null : path.resolve(base, values.to);
    return { to, withSecrets: values["with-secrets"] ?? false };
  } catch {
    throw new PlainError(USAGE);
  }
}

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${Math.round(bytes / 100_000) / 10} MB`;

function told({ path: file, bytes, rows, structure, verified }: MadeBackup, secrets: object, seconds: number): string {
  const counts = Object.values(rows);
  const all = counts.reduce((sum, one) => sum + one, 0);
  const { events, revisions, signatures, broken } = verified;
  const names = Object.keys(secrets);
  return [
    `已备份到 ${file}（${size(bytes)}，用时 ${Math.round(seconds * 10) / 10} 秒）。`,
    `内容：${rows.department ?? 0} 个部门、${rows.budget ?? 0} 份预算、${rows.user ?? 0} 个账号；${counts.length} 张表共 ${all} 行；数据库结构 ${structure}。`,
    broken === null
      ? `已核对：审计链 ${events} 条完整；${revisions} 个送审版本与校验值相符，其中签发 ${signatures} 次；文件已读回，完整。`
      : `⚠ 备份的内容本身有问题：${broken}。文件已读回，完整，但请先查明原因，并保留以前的备份。`,
    names.length > 0
      ? `文件中含数据目录的密钥（${names.join("、")}），请妥善保管。`
      : "文件中不含数据目录的密钥，也不含 .env 中的设置；含账号的密码摘要，请妥善保管。",
  ].join("\n");
}

/** `npm run backup`: ends with 0, 1 when what was copied does not hold, 2 when no backup was made. */
export async function backup(args: string[], base: string): Promise<Ended> {
  try {
    const { to, withSecrets } = wishesFrom(args, base);
    const { url, leave } = await databaseSource();
    const start = performance.now();
    const secrets = withSecrets ? readSecrets(dataDirectory()) : {};
    const made = await makeBackup({ url, to: to ?? path.join(dataDirectory(), "backups"), secrets }).finally(leave);
    const text = told(made, secrets, (performance.now() - start) / 1000);
    return { status: made.verified.broken === null ? 0 : 1, stdout: text, stderr: "" };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: 2, stdout: "", stderr: error instanceof PlainError ? message : `没有备份：${message.trim()}。` };
  }
}

await runStarted(import.meta.filename, backup);
