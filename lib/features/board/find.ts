import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import type { BudgetStage, BudgetStatus } from "@/lib/domain/labels";
import { exact, type Fen } from "@/lib/domain/money";
import { beijingDay } from "@/lib/server/dates";
import { inDepartments } from "@/lib/server/department-scope";
import { summaryBasis } from "../summaries/basis";
import { soundingLike } from "./by-sound";
import { type BoardScope, boardOrder, boardTable, STATE_SQL } from "./sql";
import {
  BOARD_AMOUNTS,
  BOARD_STATES,
  type BoardAmount,
  type BoardConditions,
  type BoardCounts,
  type BoardFigures,
  type BoardGroup,
  type BoardPage,
  type BoardRow,
  type BoardSum,
} from "./types";

/** As JSON tells it: amounts as numbers, which `exact` refuses where they may be rounded. */
type StoredFigures = Record<BoardAmount, number | null>;

interface StoredRow extends StoredFigures {
  departmentId: string;
  code: string;
  name: string;
  sectionId: string | null;
  section: string | null;
  budgetId: string | null;
  edition: string;
  version: number;
  stage: BudgetStage;
  status: BudgetStatus;
  since: string;
  returned: boolean;
  unitsAll: number | null;
  unitsIn: number | null;
  handedIn: boolean;
  /** YYYY-MM-DD */
  due: string | null;
  late: boolean | null;
  stopped: boolean;
  block: number | null;
  confirm: number | null;
  note: number | null;
  exceeded: number | null;
  failure: string | null;
  computing: boolean;
  sha256: string | null;
}

interface StoredSum extends StoredFigures {
  sectionId: string | null;
  section: string | null;
  /** 1 in the row of all departments, 0 in that of one 归口 */
  whole: number;
  every: number;
  asked: number;
  unitsAll: number;
  unitsIn: number;
  block: number;
  confirm: number;
  note: number;
  counts: BoardCounts;
  known: Record<BoardAmount, number>;
}

const fenOf = (stored: number | null): Fen | null => (stored === null ? null : exact(stored, "编报进度"));

function figuresOf(row: StoredFigures): BoardFigures {
  return Object.fromEntries(BOARD_AMOUNTS.map((one) => [one, fenOf(row[one])])) as Record<BoardAmount, Fen | null>;
}

function budgetOf(row: StoredRow): BoardRow["budget"] {
  const { budgetId: id, stage, status, version, sha256, block, confirm, note } = row;
  if (id === null) return null;
  return {
    ...{
      id,
      edition: row.edition,
      stage,
      status,
      version,
      returned: row.returned,
      computing: row.computing,
      failure: row.failure,
    },
    since: beijingDay(new Date(row.since)),
    units: { all: row.unitsAll ?? 0, handedIn: row.unitsIn ?? 0 },
    findings: block === null ? null : { block, confirm: confirm ?? 0, note: note ?? 0 },
    exceeded: row.exceeded ?? 0,
    seen: { stage, status, version, sha256 },
  };
}

const sectionOf = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? "" });

function rowOf(row: StoredRow): BoardRow {
  const { departmentId, code, name, stopped } = row;
  return {
    ...{ departmentId, code, name, section: sectionOf(row.sectionId, row.section) },
    ...{ budget: budgetOf(row), handedIn: row.handedIn, due: row.due },
    overdue: row.late === true && !stopped,
    figures: figuresOf(row),
  };
}

/** Sums and counts over the table `board`, of each 归口 and of all. */
function boardSums(): Prisma.Sql {
  const amounts = BOARD_AMOUNTS.map((one) => {
    const column = Prisma.raw(`"${one}"`);
    return Prisma.sql`sum(${column}) FILTER (WHERE asked)::bigint AS ${column}`;
  });
  const known = BOARD_AMOUNTS.map((one) => {
    return Prisma.sql`${Prisma.raw(`'${one}'`)}, count(${Prisma.raw(`"${one}"`)}) FILTER (WHERE asked)`;
  });
  const counts = BOARD_STATES.map((state) => {
    return Prisma.sql`${Prisma.raw(`'${state}'`)}, count(*) FILTER (WHERE ${STATE_SQL[state]})`;
  });
  return Prisma.sql`
    SELECT "sectionId", section, grouping("sectionId")::int AS whole,
      count(*) AS every, count(*) FILTER (WHERE asked) AS asked,
      COALESCE(sum("unitsAll") FILTER (WHERE asked), 0) AS "unitsAll",
      COALESCE(sum("unitsIn") FILTER (WHERE asked), 0) AS "unitsIn",
      COALESCE(sum(block) FILTER (WHERE asked), 0) AS block,
      COALESCE(sum(confirm) FILTER (WHERE asked), 0) AS confirm,
      COALESCE(sum(note) FILTER (WHERE asked), 0) AS note,
      ${Prisma.join(amounts)}, jsonb_build_object(${Prisma.join(known)}) AS known,
      jsonb_build_object('due', count(*) FILTER (WHERE NOT stopped), ${Prisma.join(counts)}) AS counts
    FROM board GROUP BY GROUPING SETS ((), ("sectionId", section))`;
}

interface Read {
  sums: StoredSum[];
  rows: StoredRow[];
  page: number;
  pages: number;
}

/** Sums, counts and the rows of one page in one statement, and so of one moment: the departments are gone through once. */
async function read(db: PrismaClient, scope: BoardScope, conditions: BoardConditions): Promise<Read> {
  const { size, page } = conditions;
  // The hash of the latest revision is read for the rows of the piece alone: behind it stand whole books.
  const [found] = await db.$queryRaw<[Read]>`
    ${boardTable(scope, conditions)}, sums AS (${boardSums()}),
    place AS (
      SELECT pages, LEAST(${page}::int, pages) AS page
      FROM (SELECT GREATEST(1, ceil(asked::numeric / ${size}::int))::int AS pages FROM sums WHERE whole = 1) AS counted),
    ordered AS (SELECT *, row_number() OVER (ORDER BY ${boardOrder(conditions)}) AS place FROM board WHERE asked),
    piece AS (
      SELECT ordered.*, v.sha256
      FROM (
        SELECT * FROM ordered ORDER BY place
        LIMIT ${size}::int OFFSET (SELECT (page - 1) * ${size}::int FROM place)) AS ordered
      LEFT JOIN LATERAL (
        SELECT sha256 FROM revision WHERE budget_id = ordered."budgetId" ORDER BY number DESC LIMIT 1) AS v ON true)
    SELECT page, pages, (SELECT json_agg(sums ORDER BY section NULLS LAST) FROM sums) AS sums,
      COALESCE((SELECT json_agg(piece ORDER BY piece.place) FROM piece), '[]') AS rows
    FROM place`;
  if (!found) throw new Error("The board has no sums");
  return found;
}

function sumOf(row: StoredSum): BoardSum {
  return {
    departments: row.asked,
    units: { all: row.unitsAll, handedIn: row.unitsIn },
    figures: figuresOf(row),
    known: row.known,
    findings: { block: row.block, confirm: row.confirm, note: row.note },
  };
}

/** Whose board of which year it is, and the years that can be chosen. */
async function resolve(
  db: PrismaClient,
  subject: Subject,
  conditions: BoardConditions,
): Promise<{ scope: BoardScope; years: number[] }> {
  const departments = departmentsFor(subject, "budget.list");
  const [office, made, basis, sounding] = await Promise.all([
    db.office.findFirst({ select: { fiscalYear: true, kind: true } }),
    db.budget.groupBy({ by: ["fiscalYear"], where: { departmentId: inDepartments(departments) } }),
    summaryBasis(db),
    soundingLike(db, departments, conditions.text),
  ]);
  const prepared = office?.fiscalYear ?? null;
  const years = [...new Set([...made.map(({ fiscalYear }) => fiscalYear), ...(prepared === null ? [] : [prepared])])];
  years.sort((a, b) => b - a);
  const today = beijingDay(new Date());
  const year = conditions.year ?? prepared ?? years[0] ?? Number(today.slice(0, 4));
  const scope: BoardScope = {
    ...{ departments, year, today, basis, sounding },
    // Of years that are over, whoever made no budget is not waited for.
    expected: prepared === null || year >= prepared,
    office: office?.kind ?? "bureau",
  };
  return { scope, years: years.includes(year) ? years : [year, ...years] };
}

/**
 * One page of the board: the departments in which the person may list budgets, as far as the conditions leave them. A page
 * beyond the last is the last.
 */
export async function findBoard(db: PrismaClient, subject: Subject, conditions: BoardConditions): Promise<BoardPage> {
  const { scope, years } = await resolve(db, subject, conditions);
  const { year, office, today } = scope;
  const [{ sums, rows, page, pages }, sections] = await Promise.all([
    read(db, scope, conditions),
    sectionsIn(db, scope),
  ]);
  const whole = sums.find((sum) => sum.whole === 1);
  if (!whole) throw new Error("The sum of the board has no row");
  const groups = sums.filter((sum) => sum.whole === 0 && sum.asked > 0);
  return {
    ...{ conditions, year, years, office, today, page, pages, sections },
    rows: rows.map(rowOf),
    total: sumOf(whole),
    groups: conditions.grouped
      ? groups.map((one): BoardGroup => ({ ...sumOf(one), section: sectionOf(one.sectionId, one.section) }))
      : [],
    counts: whole.counts,
  };
}

/** 归口 of the departments that a person sees. */
async function sectionsIn(db: PrismaClient, { departments }: BoardScope): Promise<BoardPage["sections"]> {
  const [counted, names] = await Promise.all([
    db.department.groupBy({
      by: ["sectionId"],
      where: { id: inDepartments(departments), closedOn: null },
      _count: true,
    }),
    db.businessSection.findMany({ orderBy: { name: "asc" } }),
  ]);
  const of = (id: string | null) => counted.find(({ sectionId }) => sectionId === id)?._count ?? 0;
  const named = names.map(({ id, name }) => ({ id, name, departments: of(id) }));
  return [...named, { id: null, name: "未归口", departments: of(null) }].filter(({ departments: n }) => n > 0);
}
