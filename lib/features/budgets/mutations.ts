import type { Budget, PrismaClient } from "@/generated/prisma/client";
import type { AuditAction } from "@/lib/domain/audit";
import { type BudgetBook, writeBook } from "@/lib/domain/book";
import { countRows, tooManyRows } from "@/lib/domain/book/row-limits";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { Refusal } from "@/lib/server/action-error";
import { type AuditOrigin, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { maxRows } from "@/lib/server/env";
import { inTurn } from "@/lib/server/in-turn";
import { sha256 } from "@/lib/server/sha256";
import { readBasis } from "../code-books/basis";
import { readBudgetBook } from "./data";
import { type BookRows, codeNamesJson, lastLineNumber, rowsOf } from "./rows";

/** A whole book to be carried in. */
export interface BookImport {
  book: BudgetBook;
  departmentId: string;
  /** the one budget that it may take the place of, and its version when the person looked at it; null for any */
  replaces?: { budgetId: string; version: number } | null;
  /** true: nothing that is there is replaced */
  onlyNew?: boolean;
  /** null when the program does it by itself */
  actor: AuditOrigin | null;
  /** where the book came from, for the audit trail: `file`, `seed` */
  origin: string;
  /** how it is recorded when it is no plain import, and what is said of it besides */
  event?: { action: AuditAction; facts: { [name: string]: CanonicalJson } };
}

/** What became of an import. */
export interface ImportedBudget {
  id: string;
  version: number;
  /** false when it took the place of a book that was there */
  created: boolean;
}

/** Rows of one statement: a row has up to 16 columns, and PostgreSQL takes 65,535 values. */
const BATCH = 2000;

async function inBatches<T>(rows: readonly T[], write: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH) await write(rows.slice(start, start + BATCH));
}

/** What the audit trail keeps of a whole book: enough to prove which one it was. */
function digest(book: BudgetBook, version: number): { [key: string]: CanonicalJson } {
  const sha = sha256(canonicalJson(writeBook(book)));
  return { version, edition: book.edition, units: book.units.length, lines: book.lines.length, sha256: sha };
}

async function clearRows(tx: Transaction, budgetId: string): Promise<void> {
  const where = { where: { budgetId } };
  await tx.line.deleteMany(where);
  await tx.procurement.deleteMany(where);
  await tx.indicator.deleteMany(where);
  await tx.project.deleteMany(where);
  await tx.revenue.deleteMany(where);
  await tx.carryForward.deleteMany(where);
  await tx.unitStatement.deleteMany(where);
  await tx.budgetUnit.deleteMany(where);
  await tx.assets.deleteMany(where);
  await tx.priorYear.deleteMany(where);
  await tx.narrativeText.deleteMany(where);
}

/** Lines come by the ten thousand: one statement that reads JSON is a tenth of the time of createMany. */
function insertLines(tx: Transaction, budgetId: string, lines: BookRows["lines"]): Promise<number> {
  const json = JSON.stringify(lines.map((line) => ({ ...line, amountFen: String(line.amountFen) })));
  return tx.$executeRaw`
    INSERT INTO line (
      id, budget_id, rank, line_id, unit_code, class, project_code, function, economic, government_economic,
      source, carried_over, expense, amount_fen, calculation, note
    )
    SELECT
      gen_random_uuid(), ${budgetId}::uuid, r.rank, r."lineId", r."unitCode", r.class, r."projectCode", r.function,
      r.economic, r."governmentEconomic", r.source, r."carriedOver", r.expense, r."amountFen", r.calculation,
      r.note
    FROM jsonb_to_recordset(${json}::jsonb) AS r (
      rank text, "lineId" text, "unitCode" text, class expenditure_class, "projectCode" text, function text,
      economic text, "governmentEconomic" text, source source, "carriedOver" boolean, expense expense_kind,
      "amountFen" bigint, calculation text, note text
    )`;
}

/** What a budget has one of takes the budget's version: whoever still has an older one before the eyes is to be told. */
async function writeRows(tx: Transaction, { id: budgetId, version }: Budget, rows: BookRows): Promise<void> {
  await inBatches(rows.units, (data) => tx.budgetUnit.createMany({ data }));
  await inBatches(rows.projects, (data) => tx.project.createMany({ data }));
  await insertLines(tx, budgetId, rows.lines);
  await inBatches(rows.revenues, (data) => tx.revenue.createMany({ data }));
  await inBatches(rows.carryForward, (data) => tx.carryForward.createMany({ data }));
  await inBatches(rows.indicators, (data) => tx.indicator.createMany({ data }));
  await inBatches(rows.procurement, (data) => tx.procurement.createMany({ data }));
  await inBatches(rows.unitStatements, (data) => tx.unitStatement.createMany({ data }));
  await tx.assets.create({ data: { ...rows.assets, version } });
  if (rows.priorYear) await tx.priorYear.create({ data: { ...rows.priorYear, version } });
  await inBatches(rows.priorLines, (data) => tx.priorYearLine.createMany({ data }));
  await inBatches(rows.priorRevenues, (data) => tx.priorYearRevenue.createMany({ data }));
  await tx.narrativeText.create({ data: { ...rows.narrativeText, version } });
}

/** The budget that the book belongs to, as it is before the import; null when the department has none for the year. */
async function replaced(tx: Transaction, { book, departmentId }: BookImport) {
  const department = await tx.department.findUnique({ where: { id: departmentId } });
  if (!department) throw new Refusal("没有这个部门，请刷新后重新选择。");
  if (department.code !== book.department.code) {
    throw new Refusal(
      `预算数据属于部门 ${book.department.code}（${book.department.name}），不是所选的 ${department.code}（${department.name}），请核对文件或改选部门。`,
    );
  }
  if (department.closedOn) throw new Refusal(`${department.name}已停用，不再编制预算；没有导入任何内容。`);
  const key = { departmentId, fiscalYear: book.fiscalYear };
  const budget = await tx.budget.findUnique({ where: { departmentId_fiscalYear: key } });
  if (budget && budget.status !== "draft") {
    throw new Refusal(
      `${book.fiscalYear} 年预算${STATUS_LABELS[budget.status]}，不能用导入的数据替换；请先退回为草稿再导入。`,
    );
  }
  return budget;
}

/** What is replaced must be what the person looked at. */
function checkLookedAt({ replaces, book, onlyNew }: BookImport, budget: Budget | null): void {
  if (onlyNew && budget) throw new Refusal(`${book.fiscalYear} 年预算刚刚由别人新建，没有导入任何内容。`);
  if (!replaces) return;
  if (budget?.id !== replaces.budgetId) {
    throw new Refusal(`文件是 ${book.fiscalYear} 年的预算，不是打开的这份预算，没有导入任何内容；请核对文件。`);
  }
  if (budget.version !== replaces.version) {
    throw new Refusal("核对之后预算又有新的修改，没有导入任何内容；请重新打开本页，核对后再导入。");
  }
}

/** `importBook` within the transaction of something larger, which waited for its turn. */
export async function importWithin(tx: Transaction, request: BookImport): Promise<ImportedBudget> {
  const { book, departmentId, actor, origin, event } = request;
  const tooMany = tooManyRows(countRows(book), maxRows());
  if (tooMany !== null) throw new Refusal(tooMany);
  const old = await replaced(tx, request);
  checkLookedAt(request, old);
  const before = old ? digest(await readBudgetBook(tx, old.id), old.version) : null;
  const facts = {
    edition: (await readBasis(tx)).editionForYear(book.edition, book.fiscalYear),
    departmentCode: book.department.code,
    departmentName: book.department.name,
    region: book.department.region,
    codeNames: codeNamesJson(book.codeNames),
    performanceObjective: book.performance.objective,
    lastLineNumber: Math.max(old?.lastLineNumber ?? 0, lastLineNumber(book.lines)),
  };
  const version = (old?.version ?? 0) + 1;
  const budget = old
    ? await tx.budget.update({
        where: { id: old.id },
        data: { ...facts, version, performanceVersion: version, codeNamesVersion: version },
      })
    : await tx.budget.create({ data: { ...facts, departmentId, fiscalYear: book.fiscalYear } });
  if (old) await clearRows(tx, old.id);
  await writeRows(tx, budget, rowsOf(book, budget.id));
  await recordEvent(tx, {
    actor,
    action: event?.action ?? "budget.import",
    budgetId: budget.id,
    entity: `budget:${budget.id}`,
    before,
    after: { ...digest(book, budget.version), origin, ...event?.facts },
  });
  return { id: budget.id, version: budget.version, created: old === null };
}

/**
 * Carries a whole book into the rows of its department and year, in one turn with its audit event.
 * A draft that is there is replaced as a whole and its version grows by one.
 *
 * @throws Refusal when there is no such department, the book is another department's or has too many rows, the budget is no draft,
 *   or is not the one that was looked at;
 *   BookError when the book names an edition that does not exist. Nothing is changed then.
 */
export async function importBook(db: PrismaClient, request: BookImport): Promise<ImportedBudget> {
  (await readBasis(db)).edition(request.book.edition);
  return inTurn(
    { departments: [request.departmentId] },
    (tx) => importWithin(tx, request),
    db,
    Object.values(countRows(request.book)).reduce((sum, rows) => sum + rows, 0),
  );
}
