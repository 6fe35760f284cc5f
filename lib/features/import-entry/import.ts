import { setImmediate as othersTurn } from "node:timers/promises";
import type { PrismaClient } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import type { CanonicalJson } from "@/lib/domain/canonical";
import type { Basis } from "@/lib/domain/editions/basis";
import { bookOf } from "@/lib/domain/entry/apply";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import { inTurn } from "@/lib/server/in-turn";
import type { Workbook } from "@/lib/workbook";
import { EntryConflicts, EntryRefused } from "../entry/errors";
import { saveBatchWithin } from "../entry/mutations";
import { tooManyAfter } from "../entry/row-limits";
import { unitScope } from "../entry/scope";
import type { LoadedEntry } from "../entry/types";
import { type ImportReading, importPlan, SPECS, templateSteps } from "../import";
import type { ImportKind } from "../import/kinds";
import { faultsOf, inFile } from "./faults";
import { type Compared, reportOf } from "./report";
import type { ImportQuery } from "./schema";
import type { Importable, ImportReport, Tell } from "./types";

/** What is imported, where and by whom. */
export interface ImportRequest extends ImportQuery {
  entry: LoadedEntry;
  basis: Basis;
  actor: Subject & AuditActor;
  workbook: Workbook;
  tell: Tell;
  /** the same for every attempt to import this file; null when it is only looked through */
  batchId: string | null;
}

function importableOf({ read, plan }: Pick<Compared, "read" | "plan">, faults: number): Importable {
  if (read.unreadable || faults > 0 || plan.changes.length === 0) return "nothing";
  return read.refusedRows > 0 ? "faultless" : "all";
}

/** Reads the file; between its steps others have their turn. */
async function readRows(request: ImportRequest): Promise<ImportReading<ImportKind>> {
  const { kind, unit, leaveHidden, entry, basis, workbook, tell } = request;
  const steps = templateSteps(kind, workbook, bookOf(entry.rows), basis, { unit, leaveHidden });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell({ stage: "checking", ...step.value });
    await othersTurn();
  }
}

async function compare(request: ImportRequest): Promise<Compared> {
  const { entry, actor, tell } = request;
  const read = await readRows(request);
  tell({ stage: "comparing" });
  await othersTurn();
  const plan = importPlan(entry.rows, read, () => crypto.randomUUID());
  const tooMany = tooManyAfter(plan.changes, entry.rows);
  if (tooMany !== null) throw new Refusal(tooMany);
  const units = unitScope(actor, "entry.edit", entry.head.departmentId);
  const faults = read.unreadable ? [] : faultsOf(entry.rows, plan.changes, units);
  const refusals = [...read.refusals, ...inFile(faults, read.kind, plan)];
  return { read, plan, refusals, importable: importableOf({ read, plan }, faults.length) };
}

async function wasApplied(db: PrismaClient, { batchId, entry, actor }: ImportRequest): Promise<boolean> {
  if (batchId === null) return false;
  const where = { id: batchId, budgetId: entry.head.id, actorId: actor.id };
  return (await db.entryBatch.count({ where })) > 0;
}

/** What the trail keeps of an import besides the rows it changed: the counts that the person was shown. */
function factsOf({ read, plan }: Compared): CanonicalJson {
  const { added, changed, removed, refused } = plan;
  return {
    sheet: SPECS[read.kind].sheet,
    ...(read.unit !== null && { unit: read.unit }),
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    refused,
  };
}

/** Saves the plan with its audit events, once. @returns what was refused; none when everything was saved */
async function save(db: PrismaClient, request: ImportRequest, batchId: string, compared: Compared) {
  const { entry, actor } = request;
  const { read, plan } = compared;
  const budgetId = entry.head.id;
  try {
    await inTurn(
      { budgets: [budgetId] },
      async (tx) => {
        const known = await tx.entryBatch.count({ where: { id: batchId } });
        await saveBatchWithin(tx, { budgetId, batchId, changes: plan.changes, actor });
        if (known > 0) return;
        const after = factsOf(compared);
        const entity = `batch:${batchId}`;
        await recordEvent(tx, { actor, action: "entry.import", budgetId, entity, before: null, after });
      },
      db,
      plan.changes.length,
    );
    return [];
  } catch (error) {
    if (error instanceof EntryRefused) return inFile(error.refusals, read.kind, plan);
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
 * @throws Refusal with a sentence for the person when the budget was changed meanwhile, is no draft, or would have too many rows
 */
export async function importEntry(db: PrismaClient, request: ImportRequest): Promise<ImportReport> {
  const { entry, basis, batchId, version: looked, skipRefused } = request;
  const { version } = entry.head;
  const compared = await compare(request);
  const report = (applied: boolean, of = compared) => ({ ...reportOf(of, entry.rows, basis, applied), version });
  if (!request.apply || batchId === null) return report(false);
  if (await wasApplied(db, request)) return report(true);
  if (looked !== undefined && looked !== version) {
    throw new Refusal("核对之后预算又有新的修改，没有导入任何内容；请重新上传，核对后再导入。");
  }
  const { importable } = compared;
  if (importable === "nothing" || (importable === "faultless" && !skipRefused)) return report(false);
  request.tell({ stage: "saving" });
  const refusals = await save(db, request, batchId, compared);
  if (refusals.length === 0) return report(true);
  return report(false, { ...compared, refusals, importable: "nothing" });
}
