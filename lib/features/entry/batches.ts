import type { Prisma } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import type { UnitKind } from "@/lib/domain/book";
import { Refusal } from "@/lib/server/action-error";
import { tookTurn } from "@/lib/server/audit-chain";
import type { Statements } from "@/lib/server/db";
import type { SubjectNow } from "@/lib/server/subject";
import type { SaveAnswer } from "./types";

/** Which batch it is: its id, what it asks for, of which budget and by whom. */
interface Batch {
  batchId: string;
  budgetId: string;
  requestSha256: string;
  actor: { id: string };
}

/** What the budget comes to be with a batch. */
interface Outcome {
  id: string;
  departmentId: string;
  version: number;
  lastLineNumber: number;
}

/**
 * For how long an answer is kept. A browser sends a batch again within minutes, after a night without a connection within
 * hours; what comes later still is compared with the rows as any other change is.
 */
const KEPT_DAYS = 7;

interface Standing {
  chains: string[] | null;
  subject: SubjectNow;
  known: { requestSha256: string; actorId: string; budgetId: string; answer: SaveAnswer } | null;
  budget: StandingBudget | null;
}

/** A budget with its units, as far as entry asks about it. */
export interface StandingBudget
  extends Pick<
    Prisma.BudgetGetPayload<object>,
    | "id"
    | "departmentId"
    | "fiscalYear"
    | "edition"
    | "status"
    | "departmentCode"
    | "departmentName"
    | "region"
    | "performanceObjective"
    | "performanceVersion"
    | "codeNames"
    | "codeNamesVersion"
    | "lastLineNumber"
    | "version"
  > {
  /** whether its department was closed */
  closed: boolean;
  /** in their order */
  units: { code: string; name: string; kind: UnitKind; handedIn: boolean }[];
}

/** How things stand when the turn of a batch has come. */
export interface BatchStanding {
  /** what the person may do by now */
  subject: Pick<Subject, "active" | "memberships">;
  /** the answer that the batch was given when it was applied; null when it was not */
  answer: SaveAnswer | null;
  /** null when there is no such budget */
  budget: StandingBudget | null;
}

/**
 * Reads in one statement what a batch is judged by besides rows.
 *
 * @param turn whether the statement takes the turn of the budget's department first; otherwise the transaction has it
 * @throws Refusal when the id of the batch was used for another one
 */
export async function batchStanding(tx: Statements, batch: Batch, turn: boolean): Promise<BatchStanding> {
  const { batchId, budgetId, actor, requestSha256 } = batch;
  const [row] = await tx.$queryRaw<Standing[]>`
    SELECT chains::text[] AS chains, subject, known, standing AS budget
    FROM entry_standing(${actor.id}::uuid, ${batchId}::uuid, ${budgetId}::uuid, ${turn})`;
  if (turn) tookTurn(tx, row?.chains ?? []);
  const known = row?.known ?? null;
  const same = known?.requestSha256 === requestSha256 && known.actorId === actor.id && known.budgetId === budgetId;
  if (known && !same) throw new Refusal("这一批次号已用于另一次保存，本次修改没有保存，请刷新页面后重试。");
  return {
    subject: row?.subject ?? { active: false, memberships: [] },
    answer: known?.answer ?? null,
    budget: row?.budget ?? null,
  };
}

/**
 * Keeps the answer of a batch that was applied with what the budget is from then on, and deletes the answers in its department that
 * nobody can still be waiting for.
 */
export async function keepAnswer(tx: Statements, batch: Batch, budget: Outcome, answer: SaveAnswer): Promise<void> {
  const { batchId, actor, requestSha256 } = batch;
  const { id, departmentId, version, lastLineNumber } = budget;
  await tx.$executeRaw`
    SELECT keep_entry_answer(${batchId}::uuid, ${id}::uuid, ${actor.id}::uuid, ${requestSha256},
      ${JSON.stringify(answer)}::jsonb, ${departmentId}::uuid, ${version}::int, ${lastLineNumber}::int, ${KEPT_DAYS}::int)`;
}
