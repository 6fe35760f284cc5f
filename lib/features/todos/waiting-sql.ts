import { Prisma } from "@/generated/prisma/client";
import {
  type Action,
  can,
  type DepartmentScope,
  departmentsFor,
  type OfficeKind,
  type Subject,
} from "@/lib/domain/access";
import {
  LEADING_STEPS,
  STANDING_GUARDS,
  TRANSITIONS,
  type Transition,
  type WorkflowAction,
} from "@/lib/domain/workflow";
import { PREPARING } from "../workflow/facts";

/** Whose to-dos they are. */
export interface TodoReader extends Subject {
  id: string;
  office: OfficeKind;
}

const { sql, join } = Prisma;

/** The columns of everything that waits. */
const BUDGET = sql`b.id AS budget_id, b.department_id, b.fiscal_year, b.stage, b.status`;

/** A budget that goes on: its department was not closed before it was disclosed (`stopNotice`). */
const GOES_ON = sql`(
  NOT EXISTS (SELECT FROM department AS d WHERE d.id = b.department_id AND d.closed_on IS NOT NULL)
  OR EXISTS (SELECT FROM revision AS r WHERE r.budget_id = b.id AND r.status = 'disclosed'))`;

const LATEST_REVISION = sql`(SELECT r.id FROM revision AS r WHERE r.budget_id = b.id ORDER BY r.number DESC LIMIT 1)`;

/** Since when the budget is in its stage. */
const STAGE_BEGAN = sql`COALESCE(
  (SELECT max(s.at) FROM workflow_step AS s WHERE s.budget_id = b.id AND s.action IN ('advance', 'skipToApproval')),
  '-infinity')`;

/** Whoever did the last step of a kind on the latest revision is somebody else. */
function notBy(reader: TodoReader, action: WorkflowAction): Prisma.Sql {
  return sql`(SELECT s.actor_id FROM workflow_step AS s
    WHERE s.budget_id = b.id AND s.revision_id = ${LATEST_REVISION} AND s.action = ${action}::workflow_action
    ORDER BY s.seq DESC LIMIT 1) IS DISTINCT FROM ${reader.id}::uuid`;
}

/** What each guard that no work lifts asks, as `GUARDS` does of the facts. */
const STANDING: Readonly<Record<(typeof STANDING_GUARDS)[number], (reader: TodoReader) => Prisma.Sql>> = {
  notPreparer: ({ id }) => sql`NOT EXISTS (SELECT FROM audit_event AS e
      WHERE e.actor_id = ${id}::uuid AND e.budget_id = b.id AND e.action = ANY(${PREPARING}) AND e.at >= ${STAGE_BEGAN})
    AND NOT EXISTS (SELECT FROM workflow_step AS s
      WHERE s.budget_id = b.id AND s.actor_id = ${id}::uuid AND s.action IN ('submit', 'submitUnit')
      AND s.at >= ${STAGE_BEGAN})`,
  notReviewer: (reader) => notBy(reader, "approve"),
  notSigner: (reader) => notBy(reader, "sign"),
  notYetIssued: () => sql`b.units_approved_on IS NULL`,
  unitOpen: () => sql`u.submitted_at IS NULL`,
};

function inScope(scope: DepartmentScope, column: Prisma.Sql): Prisma.Sql {
  return scope === "all" ? sql`TRUE` : sql`${column} = ANY(${[...scope]}::uuid[])`;
}

const isEmpty = (scope: DepartmentScope) => scope !== "all" && scope.length === 0;

/** Where the reader may do something for one unit only: departments and, at the same place, codes. */
function unitsFor(reader: TodoReader, action: Action): { departments: string[]; codes: string[] } {
  const own = reader.memberships.flatMap(({ departmentId, unit }) => {
    if (departmentId === null || unit === null || can(reader, action, { departmentId, unit: null }).allowed) return [];
    return can(reader, action, { departmentId, unit }).allowed ? [{ departmentId, unit }] : [];
  });
  return { departments: own.map((one) => one.departmentId), codes: own.map((one) => one.unit) };
}

function guardsOf({ guards }: Transition, reader: TodoReader): Prisma.Sql {
  const standing = STANDING_GUARDS.filter((guard) => guards.includes(guard)).map((guard) => STANDING[guard](reader));
  return join([sql`TRUE`, ...standing], " AND ");
}

function isAt({ from, stages }: Transition): Prisma.Sql {
  return sql`b.status = ${from}::budget_status AND b.stage = ANY(${[...stages]}::budget_stage[]) AND ${GOES_ON}`;
}

/** The parts of units: of the reader's own; whoever works for the whole department has them with the budget. */
function unitSteps(row: Transition, reader: TodoReader): Prisma.Sql[] {
  const { departments, codes } = unitsFor(reader, row.access);
  if (codes.length === 0) return [];
  return [
    sql`SELECT ${row.action} AS kind, ${BUDGET}, u.code AS unit_code, 1::int AS n
      FROM unnest(${departments}::uuid[], ${codes}::text[]) AS mine (department_id, code)
      JOIN budget AS b ON b.department_id = mine.department_id
      JOIN budget_unit AS u ON u.budget_id = b.id AND u.code = mine.code
      WHERE ${isAt(row)} AND ${guardsOf(row, reader)}`,
  ];
}

function steps(row: Transition, reader: TodoReader): Prisma.Sql[] {
  if (row.action === "submitUnit") return unitSteps(row, reader);
  const scope = departmentsFor(reader, row.access);
  if (isEmpty(scope)) return [];
  return [
    sql`SELECT ${row.action} AS kind, ${BUDGET}, NULL::text AS unit_code, 1::int AS n FROM budget AS b
      WHERE ${isAt(row)} AND ${inScope(scope, sql`b.department_id`)} AND ${guardsOf(row, reader)}`,
  ];
}

/** 核减 (核增) of the latest revision that nobody settled, in drafts: only there they are settled. */
function adjustments(reader: TodoReader): Prisma.Sql[] {
  const scope = departmentsFor(reader, "adjustment.settle");
  const { departments, codes } = unitsFor(reader, "adjustment.settle");
  if (isEmpty(scope) && codes.length === 0) return [];
  return [
    sql`SELECT 'adjustments' AS kind, ${BUDGET}, NULL::text AS unit_code, count(*)::int AS n
      FROM budget AS b JOIN adjustment AS a ON a.budget_id = b.id
      WHERE b.status = 'draft' AND a.status = 'proposed' AND a.revision_id = ${LATEST_REVISION} AND ${GOES_ON}
        AND (${isEmpty(scope) ? sql`FALSE` : inScope(scope, sql`b.department_id`)} OR EXISTS (
          SELECT FROM unnest(${departments}::uuid[], ${codes}::text[]) AS mine (department_id, code)
          JOIN line AS l ON l.unit_code = mine.code
          WHERE mine.department_id = b.department_id AND l.budget_id = b.id AND l.line_id = a.line_id))
      GROUP BY b.id`,
  ];
}

function mentions(reader: TodoReader): Prisma.Sql[] {
  const scope = departmentsFor(reader, "budget.view");
  if (isEmpty(scope)) return [];
  return [
    sql`SELECT 'mentions' AS kind, ${BUDGET}, NULL::text AS unit_code, count(*)::int AS n
      FROM comment_mention AS m JOIN comment AS c ON c.id = m.comment_id JOIN budget AS b ON b.id = c.budget_id
      WHERE m.user_id = ${reader.id}::uuid AND m.read_at IS NULL AND ${inScope(scope, sql`b.department_id`)}
      GROUP BY b.id`,
  ];
}

/** Departments without a budget of 编制年度, for whoever both makes and hands in the budget of the department. */
function missing(reader: TodoReader): Prisma.Sql[] {
  const makes = departmentsFor(reader, "budget.create");
  const hands = departmentsFor(reader, "workflow.submit");
  const scope = hands === "all" ? makes : makes === "all" ? hands : makes.filter((id) => hands.includes(id));
  if (isEmpty(scope)) return [];
  return [
    sql`SELECT 'create' AS kind, NULL::uuid AS budget_id, d.id AS department_id, o.fiscal_year,
        'firstSubmission'::budget_stage AS stage, 'draft'::budget_status AS status, NULL::text AS unit_code, 1::int AS n
      FROM office AS o CROSS JOIN department AS d
      WHERE d.closed_on IS NULL AND ${inScope(scope, sql`d.id`)}
        AND NOT EXISTS (SELECT FROM budget AS b WHERE b.department_id = d.id AND b.fiscal_year = o.fiscal_year)`,
  ];
}

/**
 * Everything that waits for a person, as rows (kind, budget_id, department_id, fiscal_year, stage, status, unit_code, n): the
 * rows of the workflow table that lead on, each with the departments that its right reaches and the guards that no work
 * lifts. It says what `waitsFor` says of the facts; null when nothing can wait for the person.
 */
export function waitingSql(reader: TodoReader): Prisma.Sql | null {
  if (!reader.active) return null;
  const leading = TRANSITIONS.filter(({ action, office }) => {
    return (LEADING_STEPS as readonly WorkflowAction[]).includes(action) && (office ?? reader.office) === reader.office;
  });
  const parts = [
    ...leading.flatMap((row) => steps(row, reader)),
    ...adjustments(reader),
    ...mentions(reader),
    ...missing(reader),
  ];
  return parts.length === 0 ? null : join(parts, " UNION ALL ");
}
