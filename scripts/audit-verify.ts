import { verifyChain } from "../lib/server/audit-verify";
import { withDatabase } from "./database-source";

// `npm run audit:verify`: walks the audit chain from its beginning. Ends with 0 when it is whole, 1 at the first break, which
// it names, 2 when it could not look.

// One state of the database, however much is written meanwhile.
const SNAPSHOT = { isolationLevel: "RepeatableRead", timeout: 3_600_000 } as const;

async function verify(): Promise<number> {
  const report = await withDatabase((db) => db.$transaction(verifyChain, SNAPSHOT));
  if (report.ok) {
    const { events, chains, days } = report;
    console.log(
      `审计链完整：${chains} 条链共 ${events} 条记录，逐条衔接，内容与校验值相符；${days} 个日终校验值相符。`,
    );
    return 0;
  }
  const { seq, chain, message } = report;
  console.error(`审计链${seq === null ? "不完整" : `（${chain ?? "不明"}）在第 ${seq} 条断开`}：${message}。`);
  return 1;
}

try {
  process.exitCode = await verify();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`无法检查审计链：${message.trim().split("\n").at(-1)}。`);
  process.exitCode = 2;
}
