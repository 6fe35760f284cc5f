import type { PrismaClient } from "@/generated/prisma/client";
import { can, type Subject } from "@/lib/domain/access";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import type { EntryRows } from "@/lib/domain/entry/apply";
import { type EntryChange, readChanges } from "@/lib/domain/entry/change";
import type { EntryEnvelope } from "@/lib/domain/entry/change-schema";
import { refusalsOf } from "@/lib/domain/entry/refuse";
import { STATUS_LABELS } from "@/lib/domain/labels";
import { Refusal } from "@/lib/server/action-error";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Statements, Transaction } from "@/lib/server/db";
import { inTurn, inTurnOfItsOwn } from "@/lib/server/in-turn";
import { sha256 } from "@/lib/server/sha256";
import { modelsOf, NeedsModels } from "@/lib/server/statements";
import type { UnitScope } from "../budgets/data";
import { numberedLineId } from "../budgets/rows";
import { refuseStopped } from "../departments/stop";
import { type BatchStanding, batchStanding, keepAnswer, type StandingBudget } from "./batches";
import { readBeside } from "./beside";
import { EntryConflicts, EntryRefused } from "./errors";
import { refuseTooManyRows } from "./row-limits";
import { enterableUnits, outOfReach, unitScope } from "./scope";
import { refuseUnstorable } from "./storable";
import type { SaveAnswer, SavedRow } from "./types";
import { compareVersions, conflictsOf, finderIn, jsonOf, nameOf } from "./versions";
import { occupiedCodes, writeChanges } from "./write";

/** A budget that a person may enter in. */
interface Open extends StandingBudget {
  /** the units that the person may enter for; null for all */
  enterable: UnitScope;
}

/** Changes that one person made to one budget, to be saved together. */
export interface EntryBatch {
  budgetId: string;
  /** made by the client, the same for every attempt to send these very changes */
  batchId: string;
  /** of sound envelope (`entryBatchSchema`); values may be anything */
  changes: readonly EntryEnvelope[];
  actor: Subject & AuditActor;
}

/** A batch whose values were read. */
interface ReadBatch extends Omit<EntryBatch, "changes"> {
  changes: EntryChange[];
  requestSha256: string;
}

/** The budget of a batch, when the person may enter in it. */
async function openBudget(
  tx: Statements,
  { budgetId, actor }: ReadBatch,
  { subject: now, budget }: BatchStanding,
): Promise<Open> {
  const subject = { ...actor, ...now };
  if (!budget) throw new Refusal("没有找到这份预算，可能已被删除，请返回工作台重新选择。");
  const units = unitScope(subject, "entry.edit", budget.departmentId);
  const decision = can(subject, "entry.edit", { departmentId: budget.departmentId, unit: units?.[0] ?? null });
  if (!decision.allowed) throw new Refusal(`${decision.reason}。`);
  if (budget.status !== "draft") {
    throw new Refusal(`${budget.fiscalYear} 年预算${STATUS_LABELS[budget.status]}，不能再修改；请先退回为草稿。`);
  }
  if (budget.closed) await refuseStopped(modelsOf(tx), budgetId);
  const handedIn = budget.units.flatMap((unit) => (unit.handedIn ? [unit.code] : []));
  const enterable = enterableUnits(subject, budget.departmentId, handedIn);
  if (enterable?.length === 0) throw new Refusal("本单位预算已报送部门，不能再修改；如需修改，请联系部门经办退回。");
  return { ...budget, enterable };
}

/** Lines keep the id they were given; new ones take the next numbers of the budget. */
function withLineIds(changes: readonly EntryChange[], before: EntryRows, lastNumber: number): EntryChange[] {
  const ids = new Map(before.line.map(({ key, value }) => [key, value.id]));
  let number = lastNumber;
  return changes.map((change): EntryChange => {
    if (change.entity !== "line" || change.value === null) return change;
    const id = ids.get(change.key) ?? numberedLineId(++number);
    return { ...change, value: { ...change.value, id } };
  });
}

const isDeletionOfNothing = (before: EntryRows) => {
  const find = finderIn(before);
  return (change: EntryChange) => change.value === null && !find(change);
};

interface Due {
  due: EntryChange[];
  before: EntryRows;
  /** all changes of the batch, lines with the ids they have from now on */
  changes: EntryChange[];
}

/** What of the batch is to be written. @throws EntryRefused, EntryConflicts, Refusal when there would be too many rows */
async function judge(tx: Statements, budget: Open, batch: ReadBatch): Promise<Due> {
  const before = await readBeside(tx, budget, batch.changes);
  const changes = withLineIds(batch.changes, before, budget.lastLineNumber);
  const gone = isDeletionOfNothing(before);
  const asked = changes.filter((change) => !gone(change));
  const units = budget.enterable;
  const refusals = refusalsOf(before, asked, units);
  if (refusals.length === 0) refusals.push(...outOfReach(before, asked, units));
  if (refusals.length > 0) throw new EntryRefused(refusals);
  const { due, stale } = compareVersions(asked, before);
  if (stale.length > 0) throw new EntryConflicts(await conflictsOf(tx, stale, before));
  await refuseTooManyRows(tx, budget.id, due, before);
  return { due, before, changes };
}

function eventOf(due: readonly EntryChange[], before: EntryRows): { [K in "before" | "after"]: CanonicalJson } {
  const find = finderIn(before);
  const was = due.flatMap((change) => {
    const stored = find(change);
    return stored ? [[nameOf(change), jsonOf(stored.value)] as const] : [];
  });
  const is = due.flatMap((change) => (change.value ? [[nameOf(change), jsonOf(change.value)] as const] : []));
  return { before: Object.fromEntries(was), after: Object.fromEntries(is) };
}

/** Writes what is due, with the version that written rows have, and the audit event. */
async function apply(
  tx: Statements,
  budget: StandingBudget,
  batch: ReadBatch,
  { due, before }: Due,
  version: number,
): Promise<void> {
  const writing = { budgetId: budget.id, version, before, changes: due };
  const occupied = occupiedCodes(writing);
  if (occupied.length > 0) throw new EntryRefused(occupied);
  await writeChanges(tx, writing);
  await recordEvent(tx, {
    actor: batch.actor,
    action: "entry.edit",
    budgetId: budget.id,
    entity: `batch:${batch.batchId}`,
    ...eventOf(due, before),
  });
}

function answerOf({ changes, due, before }: Due, version: number): SaveAnswer {
  const find = finderIn(before);
  const written = new Set(due);
  const saved = changes.map((change): SavedRow => {
    const { entity, key, value } = change;
    const row = { entity, key, version: value && (written.has(change) ? version : (find(change)?.version ?? null)) };
    const isNewLine = change.entity === "line" && change.baseVersion === null && change.value;
    return isNewLine ? { ...row, lineId: isNewLine.id } : row;
  });
  return { saved, savedAt: new Date().toISOString() };
}

async function saveWithin(tx: Statements, batch: ReadBatch, turn: boolean): Promise<SaveAnswer> {
  const standing = await batchStanding(tx, batch, turn);
  if (standing.answer) return standing.answer;
  const budget = await openBudget(tx, batch, standing);
  const judged = await judge(tx, budget, batch);
  const { due } = judged;
  const version = due.length > 0 ? budget.version + 1 : budget.version;
  if (due.length > 0) await apply(tx, budget, batch, judged, version);
  const answer = answerOf(judged, version);
  const newLines = due.filter(({ entity, baseVersion }) => entity === "line" && baseVersion === null).length;
  const lastLineNumber = budget.lastLineNumber + newLines;
  await keepAnswer(tx, batch, { id: budget.id, departmentId: budget.departmentId, version, lastLineNumber }, answer);
  return answer;
}

/** @throws EntryRefused when values are malformed */
function readBatch({ changes: envelopes, ...request }: EntryBatch): ReadBatch {
  const read = readChanges(envelopes);
  if (!read.ok) throw new EntryRefused(read.refusals);
  refuseUnstorable(read.changes);
  const { changes } = read;
  const requestSha256 = sha256(canonicalJson(changes as unknown as CanonicalJson));
  return { ...request, changes, requestSha256 };
}

/**
 * Saves changes to a draft, all of them or none, with their audit event, within the turn of its department (`inTurn`) that may do
 * more. Sent again, a batch that was applied is answered as the first time. A row that somebody else changed to the very
 * same content is no conflict.
 *
 * @throws EntryRefused when values are malformed, lie outside the person's units, or cannot stand beside the other rows;
 *   EntryConflicts when others changed the rows meanwhile; Refusal when there is no such budget, it is no draft, it would
 *   have too many rows, the person may not enter there, or the batch id was used for other changes. Nothing is changed then.
 */
export async function saveBatchWithin(tx: Transaction, batch: EntryBatch): Promise<SaveAnswer> {
  return saveWithin(tx, readBatch(batch), false);
}

/** Lists that are read and written in SQL alone: what people save a hundred times a second. */
const IN_SQL: ReadonlySet<string> = new Set(["line", "revenue", "carryForward", "procurement"]);

/** Saves changes as `saveBatchWithin` does, in a turn of their own. @throws what `saveBatchWithin` throws */
export async function saveBatch(db: PrismaClient, batch: EntryBatch): Promise<SaveAnswer> {
  const { budgetId, changes } = batch;
  const turn = { budgets: [budgetId] };
  if (changes.every(({ entity }) => IN_SQL.has(entity))) {
    try {
      const read = readBatch(batch);
      return await inTurnOfItsOwn(turn, (tx) => saveWithin(tx, read, true), db, changes.length);
    } catch (error) {
      if (!(error instanceof NeedsModels)) throw error;
    }
  }
  return inTurn(turn, (tx) => saveBatchWithin(tx, batch), db, changes.length);
}
