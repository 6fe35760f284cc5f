import type { Prisma } from "@/generated/prisma/client";
import type { Subject } from "@/lib/domain/access";
import type { UnitKind } from "@/lib/domain/book";
import { Refusal } from "@/lib/server/action-error";
import type { Transaction } from "@/lib/server/db";
import { type SubjectNow, subjectNow } from "@/lib/server/subject";
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

/** Reads in one statement what a batch is judged by besides rows. @throws Refusal when its id was used for another one */
export async function batchStanding(tx: Transaction, batch: Batch): Promise<BatchStanding> {
  const { batchId, budgetId, actor, requestSha256 } = batch;
  const [row] = await tx.$queryRaw<Standing[]>`
    SELECT ${subjectNow(actor.id)} AS subject,
      (SELECT jsonb_build_object(
        'requestSha256', request_sha256, 'actorId', actor_id, 'budgetId', budget_id, 'answer', answer
      ) FROM entry_batch WHERE id = ${batchId}::uuid) AS known,
      (SELECT jsonb_build_object(
        'id', b.id, 'departmentId', b.department_id, 'fiscalYear', b.fiscal_year, 'edition', b.edition,
        'status', b.status, 'departmentCode', b.department_code, 'departmentName', b.department_name,
        'region', b.region, 'performanceObjective', b.performance_objective,
        'performanceVersion', b.performance_version, 'codeNames', b.code_names,
        'codeNamesVersion', b.code_names_version, 'lastLineNumber', b.last_line_number, 'version', b.version,
        'closed', d.closed_on IS NOT NULL,
        'units', COALESCE((
          SELECT jsonb_agg(jsonb_build_object(
            'code', u.code, 'name', u.name, 'kind', u.kind, 'handedIn', u.submitted_at IS NOT NULL
          ) ORDER BY u.position)
          FROM budget_unit AS u WHERE u.budget_id = b.id
        ), '[]')
      ) FROM budget AS b JOIN department AS d ON d.id = b.department_id WHERE b.id = ${budgetId}::uuid) AS budget`;
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
export async function keepAnswer(tx: Transaction, batch: Batch, budget: Outcome, answer: SaveAnswer): Promise<void> {
  const { batchId, actor, requestSha256 } = batch;
  const { id, departmentId, version, lastLineNumber } = budget;
  await tx.$executeRaw`
    WITH kept AS (
      INSERT INTO entry_batch (id, budget_id, actor_id, request_sha256, answer)
      VALUES (${batchId}::uuid, ${id}::uuid, ${actor.id}::uuid, ${requestSha256}, ${JSON.stringify(answer)}::jsonb)
    ), forgotten AS (
      DELETE FROM entry_batch
      WHERE budget_id IN (SELECT id FROM budget WHERE department_id = ${departmentId}::uuid)
        AND at < now() - make_interval(days => ${KEPT_DAYS}::int)
    )
    UPDATE budget SET version = ${version}::int, last_line_number = ${lastLineNumber}::int, updated_at = now()
    WHERE id = ${id}::uuid AND version <> ${version}::int`;
}
