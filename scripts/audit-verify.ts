import { parseArgs } from "node:util";
import { anchorDifference } from "../lib/features/trail/anchor";
import { verifyAgainstTrail } from "../lib/features/trail/verify";
import { verifyChain } from "../lib/server/audit-verify";
import { keptHashes } from "./audit-anchor";
import { type Ended, runStarted } from "./command";
import { databaseSource, withDatabase } from "./database-source";

// `npm run audit:verify -- [--anchor FILE|HASH]…`: walks the audit chain from its beginning, compares with it what is recorded
// besides, and what was kept outside. Ends with 0 when all holds, 1 at the first thing that does not, which it names, 2 when it
// could not look.

// One state of the database, however much is written meanwhile.
const SNAPSHOT = { isolationLevel: "RepeatableRead", timeout: 3_600_000 } as const;

const failed = (stdout: string, stderr: string): Ended => ({ status: 1, stdout, stderr });

async function verify(args: string[], base: string): Promise<Ended> {
  const { values } = parseArgs({ args, options: { anchor: { type: "string", multiple: true } } });
  const kept = (await Promise.all((values.anchor ?? []).map((anchor) => keptHashes(anchor, base)))).flat();
  const [report, records, anchored] = await withDatabase(
    (db) =>
      db.$transaction(
        async (tx) => [await verifyChain(tx), await verifyAgainstTrail(tx), await anchorDifference(tx, kept)] as const,
        SNAPSHOT,
      ),
    databaseSource(),
  );
  if (!report.ok) {
    const { seq, chain, message } = report;
    return failed("", `审计链${seq === null ? "不完整" : `（${chain ?? "不明"}）在第 ${seq} 条断开`}：${message}。`);
  }
  const { events, chains, days } = report;
  const whole = `审计链完整：${chains} 条链共 ${events} 条记录，逐条衔接，内容与校验值相符；${days} 个日终校验值相符。`;
  if (anchored !== null) return failed(whole, `审计链与留存的校验值不符：${anchored}。`);
  if (records.broken !== null) return failed(whole, `审计链与数据不符：${records.broken}。`);
  const { revisions, signatures } = records;
  const told = [
    whole,
    `数据与审计链相符：${revisions} 个送审版本（${signatures} 次签发）、办理记录、各预算的阶段和状态、各账号的密码。`,
    ...(kept.length > 0 ? [`留存的 ${kept.length} 个校验值都在审计链中。`] : []),
  ];
  return { status: 0, stdout: told.join("\n"), stderr: "" };
}

/** `npm run audit:verify`; how it ends stands above. */
export async function auditVerify(args: string[], base: string): Promise<Ended> {
  try {
    return await verify(args, base);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { status: 2, stdout: "", stderr: `无法检查审计链：${message.trim().split("\n").at(-1)}。` };
  }
}

await runStarted(import.meta.filename, auditVerify);
