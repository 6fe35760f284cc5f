import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PrismaClient } from "../../generated/prisma/client";
import { type BudgetBook, writeBook } from "../../lib/domain/book";
import { STATUS_LABELS } from "../../lib/domain/labels";
import { readBudgetBook } from "../../lib/features/budgets/data";
import { frozenBook, latestRevision } from "../../lib/features/budgets/frozen";
import type { Ended } from "../command";
import { fileProblem } from "../file-problem";
import { CommandError, type ExportCommand } from "./options";

/** @throws CommandError naming codes that no department has */
async function checkDepartments(db: PrismaClient, codes: readonly string[]): Promise<void> {
  const known = await db.department.findMany({ where: { code: { in: [...codes] } }, select: { code: true } });
  const missing = codes.filter((code) => !known.some((one) => one.code === code));
  if (missing.length > 0) throw new CommandError(`系统中没有部门 ${missing.join("、")}，没有导出任何文件`);
}

/** Written beside its place and then moved there, so that no half of it is ever seen. */
function writeFile(folder: string, name: string, text: string): void {
  const waiting = join(folder, `.${name}.part`);
  try {
    writeFileSync(waiting, text);
    renameSync(waiting, join(folder, name));
  } catch (error) {
    rmSync(waiting, { force: true });
    throw new CommandError(`文件无法写入：${join(folder, name)}：${fileProblem(error)}`);
  }
}

/** A draft as it is, any other as it was frozen when it was submitted last. */
async function currentBook(db: PrismaClient, id: string, isDraft: boolean): Promise<BudgetBook> {
  return db.$transaction(async (tx) => {
    const revision = isDraft ? null : await latestRevision(tx, id);
    return revision ? frozenBook(revision) : readBudgetBook(tx, id);
  });
}

/** Writes books as `CODE-YEAR.json`; ends with 1 when there is none to write. */
export async function exportBooks(db: PrismaClient, { out, year, departments }: ExportCommand): Promise<Ended> {
  await checkDepartments(db, departments);
  const budgets = await db.budget.findMany({
    where: {
      ...(year !== null && { fiscalYear: year }),
      ...(departments.length > 0 && { department: { code: { in: departments } } }),
    },
    orderBy: [{ fiscalYear: "asc" }, { departmentCode: "asc" }],
    select: { id: true, status: true, fiscalYear: true, departmentCode: true, departmentName: true },
  });
  if (budgets.length === 0) return { status: 1, stdout: "", stderr: "没有符合条件的预算，没有导出任何文件" };
  try {
    mkdirSync(out, { recursive: true });
  } catch (error) {
    throw new CommandError(`输出目录无法建立：${out}：${fileProblem(error)}`);
  }
  const lines: string[] = [];
  for (const { id, status, fiscalYear, departmentCode, departmentName } of budgets) {
    const book = await currentBook(db, id, status === "draft");
    const name = `${departmentCode}-${fiscalYear}.json`;
    writeFile(out, name, `${JSON.stringify(writeBook(book), null, 2)}\n`);
    lines.push(
      `${name}：${departmentName}，${fiscalYear} 年，${STATUS_LABELS[status]}，支出明细 ${book.lines.length} 条`,
    );
  }
  return { status: 0, stdout: [...lines, `已导出 ${budgets.length} 份到 ${out}`].join("\n"), stderr: "" };
}
