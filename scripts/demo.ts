import { Refusal } from "../lib/server/action-error";
import { type RemovedDemo, removeDemo } from "../prisma/remove-demo";
import { type Ended, runStarted } from "./command";
import { withDatabase } from "./database-source";

const USAGE = `用法：
  npm run demo -- remove    移除演示部门、演示预算和演示账号
数据库是 DATABASE_URL 指向的，没有设置时是 npm start 的内置数据库。`;

function told({ budgets, deleted, closed }: RemovedDemo): string {
  return [
    `已移除演示部门、${budgets} 份演示预算和 ${deleted.length + closed.length} 个演示账号。`,
    ...(closed.length > 0 ? [`其中 ${closed.join("、")} 办理过事项，审计记录须保留其名，已停用并改名。`] : []),
    "请重新启动程序，按启动时的提示完成初始设置。",
  ].join("\n");
}

/** `npm run demo`: takes the demo out of the database. Ends with 0, 1 when it was refused, 2 when it could not look. */
export async function demo(args: string[]): Promise<Ended> {
  if (args.length !== 1 || args[0] !== "remove") return { status: 1, stdout: "", stderr: USAGE };
  try {
    return { status: 0, stdout: told(await withDatabase(removeDemo)), stderr: "" };
  } catch (error) {
    if (error instanceof Refusal) return { status: 1, stdout: "", stderr: error.message };
    const message = error instanceof Error ? error.message : String(error);
    return { status: 2, stdout: "", stderr: `无法办理：${message.trim().split("\n").at(-1)}` };
  }
}

await runStarted(import.meta.filename, demo);
