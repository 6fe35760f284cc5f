import { basename, resolve } from "node:path";
import type { PrismaClient } from "../../generated/prisma/client";
import { BookError, type BudgetBook, readBookText, writeBook } from "../../lib/domain/book";
import { canonicalJson } from "../../lib/domain/canonical";
import type { Basis } from "../../lib/domain/editions/basis";
import { STATUS_LABELS } from "../../lib/domain/labels";
import { readBudgetBook } from "../../lib/features/budgets/data";
import { importBook } from "../../lib/features/budgets/mutations";
import { readBasis } from "../../lib/features/code-books/basis";
import { Refusal } from "../../lib/server/action-error";
import { COMMAND_LINE } from "../../lib/server/audit";
import { maxRows } from "../../lib/server/env";
import { bookFilesIn, textOfFile } from "../book-files";
import type { Ended } from "../command";
import { CommandError, type ImportCommand } from "./options";

/** What became of one file, as the report says it. */
type Outcome = "已导入" | "已替换" | "已有，未改动" | "拒绝";

interface Imported {
  file: string;
  outcome: Outcome;
  /** what was imported, or what is wrong and where */
  words: string;
}

/** The same text for the same book: what the database holds beside what a file says. */
function contentOf(book: BudgetBook, basis: Basis): string {
  return canonicalJson(writeBook({ ...book, edition: basis.editionForYear(book.edition, book.fiscalYear) }));
}

function sizeWords({ department, fiscalYear, units, lines }: BudgetBook): string {
  return `${department.code} ${department.name}，${fiscalYear} 年，单位 ${units.length} 个，支出明细 ${lines.length} 条`;
}

/** Units that nobody can be given a role in; worth a word, but no reason to refuse. */
async function strangers(db: PrismaClient, departmentId: string, { units }: BudgetBook): Promise<string> {
  const known = await db.unit.findMany({ where: { departmentId }, select: { code: true } });
  const listed = new Set(known.map(({ code }) => code));
  const missing = units.filter(({ code }) => !listed.has(code)).map(({ code }) => code);
  return missing.length === 0 ? "" : `；注意：单位 ${missing.join("、")} 不在单位名录中`;
}

async function departmentOf(db: PrismaClient, { department: { code, name } }: BudgetBook) {
  const department = await db.department.findUnique({ where: { code } });
  if (!department) {
    throw new Refusal(`系统中没有部门 ${code}（${name}），请先由系统管理员新增部门，或用初始化表导入部门和单位`);
  }
  if (department.closedOn) {
    throw new Refusal(`部门 ${code}（${department.name}）已停用，不再编制预算`);
  }
  return department;
}

async function importOne(
  db: PrismaClient,
  file: string,
  { base, replace }: ImportCommand,
  basis: Basis,
): Promise<Imported> {
  const book = readBookText(textOfFile(resolve(base, file)), maxRows());
  const { id: departmentId } = await departmentOf(db, book);
  const key = { departmentId, fiscalYear: book.fiscalYear };
  const known = await db.budget.findUnique({ where: { departmentId_fiscalYear: key } });
  if (known) {
    const there = await db.$transaction((tx) => readBudgetBook(tx, known.id));
    if (contentOf(there, basis) === contentOf(book, basis))
      return { file, outcome: "已有，未改动", words: sizeWords(book) };
    if (known.status !== "draft") {
      throw new Refusal(
        `${book.fiscalYear} 年预算${STATUS_LABELS[known.status]}，不能用文件替换；请先退回为草稿再导入`,
      );
    }
    if (!replace) {
      throw new Refusal(
        `${book.fiscalYear} 年预算已有草稿（版本 ${known.version}），内容与文件不同；确要替换请加 --replace`,
      );
    }
  }
  // Whoever saved in between is told apart by the version; a budget that was made in between is not replaced either.
  const replaces = known ? { budgetId: known.id, version: known.version } : null;
  await importBook(db, {
    ...{ book, departmentId, replaces, actor: COMMAND_LINE, origin: "command", onlyNew: !known },
    event: { action: "budget.import", facts: { fileName: basename(file) } },
  });
  const words = `${sizeWords(book)}${await strangers(db, departmentId, book)}`;
  return { file, outcome: known ? "已替换" : "已导入", words };
}

async function importFile(db: PrismaClient, file: string, command: ImportCommand, basis: Basis): Promise<Imported> {
  try {
    return await importOne(db, file, command, basis);
  } catch (error) {
    const isExpected = error instanceof BookError || error instanceof RangeError || error instanceof Refusal;
    if (!isExpected) throw error;
    return { file, outcome: "拒绝", words: error.message.replaceAll("\n", " ").replace(/。$/, "") };
  }
}

function filesOf({ paths, base }: ImportCommand): string[] {
  try {
    return paths.flatMap((path) => bookFilesIn(path, base));
  } catch (error) {
    if (error instanceof BookError) throw new CommandError(error.message);
    throw error;
  }
}

function summary(results: readonly Imported[]): string {
  const counts = (["已导入", "已替换", "已有，未改动", "拒绝"] as const).map(
    (outcome) => `${outcome} ${results.filter((one) => one.outcome === outcome).length} 份`,
  );
  const lines = results.map(({ file, outcome, words }) => `${file}：${outcome}：${words}`);
  return [...lines, `预算书 ${results.length} 份：${counts.join("；")}`].join("\n");
}

/** Carries books into the database, each wholly or not at all; ends with 1 when any was refused. */
export async function importBooks(db: PrismaClient, command: ImportCommand): Promise<Ended> {
  const files = filesOf(command);
  if (files.length === 0) throw new CommandError(`目录中没有预算书（*.json）：${command.paths.join("、")}`);
  const basis = await readBasis(db);
  const results: Imported[] = [];
  for (const file of files) results.push(await importFile(db, file, command, basis));
  const status = results.some(({ outcome }) => outcome === "拒绝") ? 1 : 0;
  return { status, stdout: summary(results), stderr: "" };
}
