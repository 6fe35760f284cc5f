import { Prisma } from "@/generated/prisma/client";
import type { DepartmentScope, OfficeKind } from "@/lib/domain/access";
import { handedInStatuses, LEGAL_DAYS } from "@/lib/domain/workflow";
import { isBehind } from "../summaries/data";
import type { BoardConditions, BoardSort, BoardState } from "./types";

/** Whose board of which year, and what is judged by. */
export interface BoardScope {
  departments: DepartmentScope;
  year: number;
  /** whether departments without a budget of the year are expected to make one */
  expected: boolean;
  office: OfficeKind;
  /** in Beijing, YYYY-MM-DD */
  today: string;
  /** what is stored of a budget counts while it was computed with this */
  basis: string;
  /** departments whose names sound like what is looked for */
  sounding: readonly string[];
}

/** Steps that leave a budget where it is. */
const STAYING = Prisma.sql`('submitUnit', 'returnUnit', 'issueToUnits')`;

/**
 * One row a department of the year, as it is stored: nothing is computed but differences and what is due. Departments that
 * were closed before their budget was disclosed are `stopped`.
 */
function boardRows({ departments, year, expected, office, today, basis }: BoardScope): Prisma.Sql {
  const within = departments === "all" ? Prisma.sql`true` : Prisma.sql`d.id = ANY(${departments}::uuid[])`;
  const handedIn = Prisma.join(handedInStatuses(office).map((status) => Prisma.sql`${status}::budget_status`));
  return Prisma.sql`
    SELECT d.id AS "departmentId", d.code, COALESCE(b.department_name, d.name) AS name, d.name AS "nameNow",
      d.section_id AS "sectionId", x.name AS section,
      b.id AS "budgetId", b.edition, b.version, b.stage, b.status, COALESCE(w.at, b.created_at) AS since,
      b.status = 'draft' AND COALESCE(w.action = 'return', false) AS returned,
      u."all" AS "unitsAll", u."in" AS "unitsIn",
      b.id IS NOT NULL AND (b.stage NOT IN ('firstSubmission', 'secondSubmission') OR b.status IN (${handedIn})) AS "handedIn",
      b.id IS NOT NULL AND d.closed_on IS NOT NULL AND NOT EXISTS (
        SELECT FROM revision AS v WHERE v.budget_id = b.id AND v.status = 'disclosed') AS stopped,
      CASE WHEN b.stage = 'approval' THEN b.approved_on + ${LEGAL_DAYS.disclose}::int
        ELSE GREATEST(r.due_on, e.due_on) END AS due,
      CASE WHEN b.stage = 'approval' THEN b.status <> 'disclosed' AND b.approved_on + ${LEGAL_DAYS.disclose}::int < ${today}::date
        ELSE GREATEST(r.due_on, e.due_on) < ${today}::date
          AND (b.id IS NULL OR b.stage IN ('firstSubmission', 'secondSubmission') AND b.status NOT IN (${handedIn}))
        END AS late,
      s.expenditure_fen AS expenditure, c.fen AS ceilings, s.planned_fen - c.fen AS "ceilingDifference",
      s.prior_expenditure_fen AS prior, s.expenditure_fen - s.prior_expenditure_fen AS "priorDifference",
      s.basic_fen AS basic, s.project_fen AS project, s.general_fen AS general, s.three_public_fen AS "threePublic",
      s.block, s.confirm, s.note, s.exceeded, s.failure,
      b.id IS NOT NULL AND ${isBehind(basis)} AS computing
    FROM department AS d
      LEFT JOIN business_section AS x ON x.id = d.section_id
      LEFT JOIN budget AS b ON b.department_id = d.id AND b.fiscal_year = ${year}
      LEFT JOIN budget_summary AS s ON s.budget_id = b.id
      LEFT JOIN LATERAL (
        SELECT t.at, t.action FROM workflow_step AS t
        WHERE t.budget_id = b.id AND t.action NOT IN ${STAYING} ORDER BY t.seq DESC LIMIT 1) AS w ON true
      LEFT JOIN (
        SELECT budget_id, count(*)::int AS "all", count(submitted_at)::int AS "in"
        FROM budget_unit GROUP BY budget_id) AS u ON u.budget_id = b.id
      LEFT JOIN (SELECT budget_id, sum(amount_fen)::bigint AS fen FROM ceiling GROUP BY budget_id) AS c ON c.budget_id = b.id
      LEFT JOIN reporting_deadline AS r ON r.fiscal_year = ${year} AND r.stage = COALESCE(b.stage, 'firstSubmission')
      LEFT JOIN deadline_extension AS e
        ON e.department_id = d.id AND e.fiscal_year = ${year} AND e.stage = r.stage
    WHERE ${within} AND (b.id IS NOT NULL OR ${expected} AND d.closed_on IS NULL)`;
}

const escaped = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** What a search and a 归口 leave: of these departments the states are counted. */
function lookedFor({ section, text }: BoardConditions, sounding: readonly string[]): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (section === "none") parts.push(Prisma.sql`"sectionId" IS NULL`);
  else if (section) parts.push(Prisma.sql`"sectionId" = ${section}::uuid`);
  if (text) {
    const within = `%${escaped(text)}%`;
    parts.push(
      Prisma.sql`(code LIKE ${`${escaped(text)}%`} OR name ILIKE ${within} OR "nameNow" ILIKE ${within}
        OR "departmentId" = ANY(${sounding}::uuid[]))`,
    );
  }
  return Prisma.join(parts, " AND ");
}

/** What each state is in the rows. */
export const STATE_SQL: Readonly<Record<BoardState, Prisma.Sql>> = {
  handedIn: Prisma.sql`NOT stopped AND "handedIn"`,
  outstanding: Prisma.sql`NOT stopped AND NOT "handedIn"`,
  missing: Prisma.sql`"budgetId" IS NULL`,
  returned: Prisma.sql`NOT stopped AND returned IS TRUE`,
  overdue: Prisma.sql`NOT stopped AND late IS TRUE`,
  exceeded: Prisma.sql`NOT stopped AND exceeded > 0`,
  blocking: Prisma.sql`NOT stopped AND block > 0`,
  computing: Prisma.sql`NOT stopped AND computing`,
  stopped: Prisma.sql`stopped`,
};

/** Whether a row is one of the list that the conditions ask for. What goes on no more is listed where it is asked for. */
function asked({ stage, status, state }: BoardConditions): Prisma.Sql {
  const parts = [state ? STATE_SQL[state] : Prisma.sql`NOT stopped`];
  if (stage) parts.push(Prisma.sql`stage = ${stage}::budget_stage`);
  if (status) parts.push(Prisma.sql`status = ${status}::budget_status`);
  return Prisma.sql`COALESCE(${Prisma.join(parts, " AND ")}, false)`;
}

/** The rows of a board: `asked` of a row says whether the conditions leave it. */
export function boardTable(scope: BoardScope, conditions: BoardConditions): Prisma.Sql {
  return Prisma.sql`
    WITH board AS MATERIALIZED (SELECT *, ${asked(conditions)} AS asked FROM (${boardRows(scope)}) AS every
      WHERE ${lookedFor(conditions, scope.sounding)})`;
}

const SORT_SQL: Readonly<Record<BoardSort, Prisma.Sql>> = {
  code: Prisma.sql`code`,
  name: Prisma.sql`name`,
  section: Prisma.sql`section`,
  stage: Prisma.sql`(stage, status)`,
  since: Prisma.sql`since`,
  units: Prisma.sql`"unitsAll" - "unitsIn"`,
  due: Prisma.sql`due`,
  expenditure: Prisma.sql`expenditure`,
  ceilings: Prisma.sql`ceilings`,
  ceilingDifference: Prisma.sql`"ceilingDifference"`,
  prior: Prisma.sql`prior`,
  priorDifference: Prisma.sql`"priorDifference"`,
  basic: Prisma.sql`basic`,
  project: Prisma.sql`project`,
  general: Prisma.sql`general`,
  threePublic: Prisma.sql`"threePublic"`,
  block: Prisma.sql`block`,
  confirm: Prisma.sql`confirm`,
  note: Prisma.sql`note`,
};

/** The order of the list: what has nothing in the column comes last, equals follow by code. */
export function boardOrder({ sort, descending, grouped }: BoardConditions): Prisma.Sql {
  const by = SORT_SQL[sort];
  const direction = descending ? Prisma.sql`DESC NULLS LAST` : Prisma.sql`ASC NULLS LAST`;
  const empty = sort === "stage" ? Prisma.sql`(stage IS NULL),` : Prisma.empty;
  const groups = grouped ? Prisma.sql`section ASC NULLS LAST, "sectionId",` : Prisma.empty;
  return Prisma.sql`${groups} ${empty} ${by} ${direction}, code`;
}
