import { Prisma } from "@/generated/prisma/client";
import type { BudgetStage } from "@/lib/domain/labels";
import { handedInStatuses, LEGAL_DAYS, type WorkflowAction, withDepartment } from "@/lib/domain/workflow";
import type { Transaction } from "@/lib/server/db";
import { DUE_ON, WITH_DEADLINES } from "../deadlines/sql";
import { TODO_KINDS, type TodoKind } from "./types";
import { type TodoReader, waitingSql } from "./waiting-sql";

/** One thing to do as the database tells it; days are YYYY-MM-DD. */
export interface TodoRow {
  kind: TodoKind;
  budget_id: string | null;
  department_id: string;
  department_name: string;
  fiscal_year: number;
  /** of a budget that is yet to be made: the one that it will begin in */
  stage: BudgetStage;
  unit_code: string | null;
  unit_name: string | null;
  /** how many comments or 核减 (核增) it is about */
  n: number;
  /** the step that brought it; null when none did */
  action: WorkflowAction | null;
  by_name: string | null;
  reason: string | null;
  since: Date;
  /** units that have not handed in their part, where the whole budget is to be submitted */
  open_units: number;
  due_on: string | null;
  reminder: string | null;
  reminded_by: string | null;
  reminded_at: Date | null;
  reminders: number;
  /** of the whole kind: how many there are, and how many are over their day */
  count: number;
  overdue: number;
}

/** Which of it: so many of each kind, after so many that are passed over. */
interface Wanted {
  /** null for every kind */
  kind: TodoKind | null;
  limit: number;
  offset: number;
  /** YYYY-MM-DD in Beijing */
  today: string;
}

const { sql, join } = Prisma;

/** The last step that brought it: a unit's part comes with its own, the rest with what moved the budget. */
const STEP = sql`
  SELECT s.action, s.actor_name, s.reason, s.at FROM workflow_step AS s
  WHERE s.budget_id = b.budget_id AND b.kind NOT IN ('mentions', 'adjustments') AND CASE b.kind
    WHEN 'submitUnit' THEN s.action IN ('advance', 'skipToApproval') OR s.action = 'returnUnit' AND s.unit_code = b.unit_code
    WHEN 'issueToUnits' THEN s.action IN ('advance', 'skipToApproval')
    ELSE s.action NOT IN ('submitUnit', 'returnUnit', 'issueToUnits') END
  ORDER BY s.seq DESC LIMIT 1`;

/** Who called the reader, or proposed 核减 (核增), the last time. */
const said = (readerId: string) => sql`
  (SELECT w.display_name AS by_name, c.at FROM comment AS c
    JOIN comment_mention AS m ON m.comment_id = c.id JOIN "user" AS w ON w.id = c.author_id
    WHERE b.kind = 'mentions' AND c.budget_id = b.budget_id AND m.user_id = ${readerId}::uuid AND m.read_at IS NULL
    ORDER BY c.at DESC LIMIT 1)
  UNION ALL
  (SELECT w.display_name, a.at FROM adjustment AS a JOIN "user" AS w ON w.id = a.author_id
    WHERE b.kind = 'adjustments' AND a.budget_id = b.budget_id AND a.status = 'proposed'
    ORDER BY a.at DESC LIMIT 1)`;

/** By when it is to be done: by law once there is an approval, before that by 报送期限 while the department has it. */
function dueSql(reader: TodoReader): Prisma.Sql {
  return sql`CASE
    WHEN b.kind = 'issueToUnits' THEN whole.approved_on + ${LEGAL_DAYS.issueToUnits}::int
    WHEN b.kind IN ('mentions', 'examine', 'advance') THEN NULL
    WHEN b.stage = 'approval' THEN CASE
      WHEN NOT EXISTS (SELECT FROM revision AS r WHERE r.budget_id = b.budget_id AND r.status = 'disclosed')
      THEN whole.approved_on + ${LEGAL_DAYS.disclose}::int END
    WHEN b.status <> ALL(${[...handedInStatuses(reader.office)]}::budget_status[]) THEN ${DUE_ON} END`;
}

/** 催办 that still count: of this stage, since the budget came to the department, or the part to the unit. */
function remindersSql(reader: TodoReader): Prisma.Sql {
  const handedIn = [...handedInStatuses(reader.office)];
  const places = withDepartment(reader.office).map(
    ({ stage, statuses }) =>
      sql`b.stage = ${stage}::budget_stage AND b.status = ANY(${[...statuses]}::budget_status[])`,
  );
  return sql`
    SELECT r.text, r.at, w.display_name AS by_name, count(*) OVER ()::int AS times
    FROM reminder AS r JOIN "user" AS w ON w.id = r.by_id
    WHERE r.department_id = b.department_id AND r.fiscal_year = b.fiscal_year AND r.stage = b.stage
      AND r.unit_code IS NOT DISTINCT FROM b.unit_code
      AND b.kind NOT IN ('mentions', 'adjustments') AND (${join(places, " OR ")})
      AND r.at >= COALESCE((SELECT max(s.at) FROM workflow_step AS s WHERE s.budget_id = b.budget_id AND (
        s.to_status = 'draft' AND s.from_status = ANY(${handedIn}::budget_status[])
        OR s.action = 'returnUnit' AND s.unit_code = b.unit_code)), '-infinity')
    ORDER BY r.at DESC LIMIT 1`;
}

/** What waits for a person, of each kind by its day, then by year and department. */
export async function readTodoRows(db: Transaction, reader: TodoReader, wanted: Wanted): Promise<TodoRow[]> {
  const waiting = waitingSql(reader);
  if (waiting === null) return [];
  const { kind, limit, offset, today } = wanted;
  return db.$queryRaw<TodoRow[]>`
    WITH waiting AS (${waiting}),
    dated AS (
      SELECT b.*, ${dueSql(reader)} AS due_on, whole.created_at
      FROM waiting AS b LEFT JOIN budget AS whole ON whole.id = b.budget_id ${WITH_DEADLINES}
    ),
    ranked AS (
      SELECT b.*, d.name, d.created_at AS department_since,
        (count(*) OVER alike)::int AS count,
        (count(*) FILTER (WHERE b.due_on < ${today}::date) OVER alike)::int AS overdue,
        row_number() OVER (PARTITION BY b.kind ORDER BY b.due_on, b.fiscal_year DESC, d.code, b.unit_code) AS place
      FROM dated AS b JOIN department AS d ON d.id = b.department_id
      WHERE ${kind}::text IS NULL OR b.kind = ${kind}
      WINDOW alike AS (PARTITION BY b.kind)
    )
    SELECT b.kind, b.budget_id, b.department_id, COALESCE(named.department_name, b.name) AS department_name,
      b.fiscal_year, b.stage::text AS stage, b.unit_code, u.name AS unit_name, b.n,
      step.action::text AS action, COALESCE(step.actor_name, said.by_name) AS by_name, step.reason,
      COALESCE(step.at, said.at, b.created_at, b.department_since) AS since,
      CASE WHEN b.kind = 'submit' THEN (
        SELECT count(*)::int FROM budget_unit AS o WHERE o.budget_id = b.budget_id AND o.submitted_at IS NULL
      ) ELSE 0 END AS open_units,
      b.due_on::text AS due_on, b.count, b.overdue,
      reminded.text AS reminder, reminded.by_name AS reminded_by, reminded.at AS reminded_at,
      COALESCE(reminded.times, 0) AS reminders
    FROM ranked AS b
    LEFT JOIN budget AS named ON named.id = b.budget_id
    LEFT JOIN budget_unit AS u ON u.budget_id = b.budget_id AND u.code = b.unit_code
    LEFT JOIN LATERAL (${STEP}) AS step ON TRUE
    LEFT JOIN LATERAL (${said(reader.id)}) AS said ON TRUE
    LEFT JOIN LATERAL (${remindersSql(reader)}) AS reminded ON TRUE
    WHERE b.place > ${offset} AND b.place <= ${offset + limit}
    ORDER BY array_position(${[...TODO_KINDS]}::text[], b.kind), b.place`;
}

/** How many things wait for a person. */
export async function countTodos(db: Transaction, reader: TodoReader): Promise<number> {
  const waiting = waitingSql(reader);
  if (waiting === null) return 0;
  const [row] = await db.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM (${waiting}) AS w`;
  return row?.n ?? 0;
}
