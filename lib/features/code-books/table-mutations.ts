import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import {
  CODE_TABLE_TITLES,
  type CodeBooks,
  type CodeLibrary,
  type CodeTableName,
  codeBookYears,
  type ReadTable,
  readCorrespondence,
  readSuccession,
  type TableLine,
} from "@/lib/domain/classification";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { sha256 } from "@/lib/server/sha256";
import { readBasis } from "./basis";
import type { CodeBookReport } from "./types";

const MOST_LISTED = 300;

/** A table between codes of a year, from a file. */
export interface CodeTableImport {
  year: number;
  table: CodeTableName;
  lines: readonly TableLine[];
  /** false: only look through it */
  apply: boolean;
  actor: AuditActor;
}

/** The code books of a year, else those of the latest year before. */
function booksFor(year: number, library: CodeLibrary): CodeBooks {
  const known = library.years.findLast((one) => one <= year);
  if (known === undefined) throw new Refusal(`本程序的科目从 ${codeBookYears[0]} 年开始，不能导入更早年度的对照表。`);
  return library.of(known);
}

function readLines({ table, year, lines }: CodeTableImport, library: CodeLibrary): ReadTable {
  if (table === "correspondence") return readCorrespondence(lines, booksFor(year, library));
  return readSuccession(lines, booksFor(year - 1, library), booksFor(year, library));
}

async function importWithin(
  tx: Transaction,
  request: CodeTableImport,
  { rows, differences }: ReadTable,
): Promise<void> {
  const { year, table, actor } = request;
  const key = { year_tree: { year, tree: table } };
  const old = await tx.codeBook.findUnique({ where: key });
  const hash = sha256(canonicalJson(rows as CanonicalJson));
  const facts = { rows: rows as Prisma.InputJsonArray, sha256: hash, importedById: actor.id, at: new Date() };
  await tx.codeBook.upsert({ where: key, create: { year, tree: table, ...facts }, update: facts });
  await recordEvent(tx, {
    ...{ actor, action: "codeBooks.import", budgetId: null },
    entity: `codeBook:${year} ${CODE_TABLE_TITLES[table]}`,
    before: old && { sha256: old.sha256 },
    after: { codes: rows.length, sha256: hash, text: differences.slice(0, MOST_LISTED).join("；") },
  });
}

/**
 * Looks a table through and, where `apply` asks for it and nothing is wrong, makes it that of its year: a correspondence for
 * every draft from then on, 新旧科目 for budgets that are made of last year's.
 *
 * @throws Refusal when the year lies before those the program knows. Nothing is changed then.
 */
export async function importCodeTable(db: PrismaClient, request: CodeTableImport): Promise<CodeBookReport> {
  const { codes: library } = await readBasis(db);
  const read = readLines(request, library);
  const { year, table, apply } = request;
  const applied = apply && read.faults.length === 0;
  if (applied) await inTurn("everything", (tx) => importWithin(tx, request, read), db);
  const drafts =
    applied && table === "correspondence" ? await db.budget.count({ where: { fiscalYear: year, status: "draft" } }) : 0;
  return {
    codes: read.rows.length,
    comparedWith: `${table === "correspondence" ? booksFor(year, library).year : year - 1} 年${table === "correspondence" ? "对应关系" : "科目"}`,
    differences: read.faults.length > 0 ? [] : read.differences,
    faults: read.faults.slice(0, MOST_LISTED).map(({ line, message }) => `第 ${line} 行：${message}`),
    ...{ applied, drafts },
  };
}
