import { setImmediate as othersTurn } from "node:timers/promises";
import type { PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import { bookOf } from "@/lib/domain/entry/apply";
import { Refusal } from "@/lib/server/action-error";
import type { AuditActor } from "@/lib/server/audit";
import type { Workbook } from "@/lib/workbook";
import { EntryConflicts, EntryRefused } from "../entry/errors";
import { saveBatch } from "../entry/mutations";
import { unitScope } from "../entry/scope";
import type { LoadedEntry } from "../entry/types";
import { type ImportPlan, type ImportRefusal, importPlan, type ReadTemplate, templateSteps } from "../import";
import type { ImportKind } from "../import/kinds";
import { faultsOf, inSheet } from "./faults";
import type { ImportQuery } from "./schema";
import type { Importable, ImportReport, Tell } from "./types";

/** So many refusals and formulas are listed; people mend the first ones and upload again. */
const MOST_LISTED = 500;

/** What is imported, where and by whom. */
export interface ImportRequest extends ImportQuery {
  entry: LoadedEntry;
  actor: Subject & AuditActor;
  workbook: Workbook;
  tell: Tell;
  /** the same for every attempt to import this file; null when it is only looked through */
  batchId: string | null;
}

interface Compared {
  read: ReadTemplate<ImportKind>;
  plan: ImportPlan<ImportKind>;
  refusals: ImportRefusal[];
  importable: Importable;
}

function importableOf({ read, plan }: Pick<Compared, "read" | "plan">, faults: number): Importable {
  if (read.unreadable || faults > 0 || plan.changes.length === 0) return "nothing";
  return read.refusedRows > 0 ? "faultless" : "all";
}

/** Reads the sheet; between its steps others have their turn. */
async function readSheet({ kind, unit, entry, workbook, tell }: ImportRequest): Promise<ReadTemplate<ImportKind>> {
  const steps = templateSteps(kind, workbook, bookOf(entry.rows), unit);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell({ stage: "checking", ...step.value });
    await othersTurn();
  }
}

async function compare(request: ImportRequest): Promise<Compared> {
  const { entry, actor, tell } = request;
  const read = await readSheet(request);
  tell({ stage: "comparing" });
  await othersTurn();
  const plan = importPlan(entry.rows, read, () => crypto.randomUUID());
  const units = unitScope(actor, "entry.edit", entry.head.departmentId);
  const faults = read.unreadable ? [] : faultsOf(entry.rows, plan.changes, units);
  const refusals = [...read.refusals, ...inSheet(faults, read, plan)];
  return { read, plan, refusals, importable: importableOf({ read, plan }, faults.length) };
}

function reportOf({ read, plan, refusals, importable }: Compared, version: number, applied: boolean): ImportReport {
  return {
    kind: read.kind,
    summary: read.unreadable ? "这个文件不能导入" : plan.summary,
    added: plan.added.length,
    changed: plan.changed.length,
    removed: plan.removed.length,
    refusals: refusals.slice(0, MOST_LISTED),
    refusalCount: refusals.length,
    formulas: read.formulas.slice(0, MOST_LISTED).map(({ cell }) => cell),
    formulaCount: read.formulas.length,
    importable,
    version,
    applied,
  };
}

async function wasApplied(db: PrismaClient, { batchId, entry, actor }: ImportRequest): Promise<boolean> {
  if (batchId === null) return false;
  const where = { id: batchId, budgetId: entry.head.id, actorId: actor.id };
  return (await db.entryBatch.count({ where })) > 0;
}

/** Saves the plan. @returns what was refused; none when everything was saved */
async function save(db: PrismaClient, request: ImportRequest, batchId: string, { read, plan }: Compared) {
  const { entry, actor } = request;
  try {
    await saveBatch(db, { budgetId: entry.head.id, batchId, changes: plan.changes, actor });
    return [];
  } catch (error) {
    if (error instanceof EntryRefused) return inSheet(error.refusals, read, plan);
    if (error instanceof EntryConflicts) {
      throw new Refusal(`${error.conflicts.length} 行刚刚被他人修改，没有导入任何内容；请重新上传，核对后再导入。`);
    }
    throw error;
  }
}

/**
 * Compares a workbook with the rows of a budget and, where `apply` asks for it, saves the difference in one transaction.
 * Nothing is saved when rows are refused, unless `skipRefused`; nor when the budget is no longer the one that was looked
 * at (`version`). Asked again with the same batch id, an import is done once.
 *
 * @throws Refusal with a sentence for the person when the budget was changed meanwhile or is no draft
 */
export async function importEntry(db: PrismaClient, request: ImportRequest): Promise<ImportReport> {
  const { entry, batchId, version: looked, skipRefused } = request;
  const { version } = entry.head;
  const compared = await compare(request);
  if (!request.apply || batchId === null) return reportOf(compared, version, false);
  if (await wasApplied(db, request)) return reportOf(compared, version, true);
  if (looked !== undefined && looked !== version) {
    throw new Refusal("核对之后预算又有新的修改，没有导入任何内容；请重新上传，核对后再导入。");
  }
  const { importable } = compared;
  if (importable === "nothing" || (importable === "faultless" && !skipRefused)) {
    return reportOf(compared, version, false);
  }
  request.tell({ stage: "saving" });
  const refusals = await save(db, request, batchId, compared);
  if (refusals.length === 0) return reportOf(compared, version, true);
  return reportOf({ ...compared, refusals, importable: "nothing" }, version, false);
}
