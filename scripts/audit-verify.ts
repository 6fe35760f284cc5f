import { verifyChain } from "../lib/server/audit";
import { withDatabase } from "./database-source";

// `npm run audit:verify`: walks the audit chain from its beginning. Ends with 0 when it is whole, 1 at the first break, which
// it names, 2 when it could not look.

async function verify(): Promise<number> {
  const report = await withDatabase(verifyChain);
  if (report.ok) console.log(`审计链完整：共 ${report.events} 条记录，逐条衔接，内容与校验值相符。`);
  else console.error(`审计链在第 ${report.seq} 条断开：${report.message}。`);
  return report.ok ? 0 : 1;
}

try {
  process.exitCode = await verify();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`无法检查审计链：${message.trim().split("\n").at(-1)}。`);
  process.exitCode = 2;
}
