import { Prisma } from "@/generated/prisma/client";
import type { EntryValues, ListEntity } from "@/lib/domain/entry/change";
import { placeAfter, type Rank, rankAt } from "@/lib/domain/entry/rank";
import type { Statements } from "@/lib/server/db";
import {
  carryForwardColumns,
  lineColumns,
  procurementColumns,
  projectColumns,
  revenueColumns,
  unitStatementColumns,
} from "../budgets/rows";

/** A row of a list as it is to stand in its table. */
export interface RowToWrite<E extends ListEntity> {
  key: string;
  /** the version it must have until now; of no meaning for a new row */
  baseVersion: number;
  /** where it is to stand; without it a row stays where it is, and a new one comes last */
  rank: Rank | undefined;
  value: EntryValues[E];
}

interface Table<E extends ListEntity> {
  name: string;
  columns: readonly string[];
  columnsOf(value: EntryValues[E]): object;
}

const AMOUNTS = ["unit_code", "source", "amount_fen"];

/** Where the rows of each list stand, and in which columns their values. Names come from here alone, never from input. */
const TABLES: { readonly [E in ListEntity]: Table<E> } = {
  line: {
    name: "line",
    columns: [
      ...AMOUNTS,
      "line_id",
      "class",
      "project_code",
      "function",
      "economic",
      "government_economic",
      "carried_over",
      "expense",
      "calculation",
      "note",
    ],
    columnsOf: lineColumns,
  },
  revenue: { name: "revenue", columns: [...AMOUNTS, "carried_over"], columnsOf: revenueColumns },
  carryForward: { name: "carry_forward", columns: AMOUNTS, columnsOf: carryForwardColumns },
  project: {
    name: "project",
    columns: [
      "unit_code",
      "code",
      "name",
      "category",
      "tier",
      "supervisor",
      "local_transfer_fen",
      "overview",
      "objective",
    ],
    columnsOf: projectColumns,
  },
  procurement: {
    name: "procurement",
    columns: [...AMOUNTS, "category", "name", "carried_over", "project_code"],
    columnsOf: procurementColumns,
  },
  unitStatement: { name: "unit_statement", columns: ["unit_code", "content"], columnsOf: unitStatementColumns },
};

const quoted = (name: string) => Prisma.raw(`"${name}"`);
const listed = (columns: readonly string[], prefix = "") =>
  Prisma.join(columns.map((name) => Prisma.raw(`${prefix}"${name}"`)));

const camelCase = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Rows of the lists as the client of the database calls their columns. */
export interface StoredRows {
  line: Prisma.LineGetPayload<object>;
  revenue: Prisma.RevenueGetPayload<object>;
  carryForward: Prisma.CarryForwardGetPayload<object>;
  project: Prisma.ProjectGetPayload<object>;
  procurement: Prisma.ProcurementGetPayload<object>;
  unitStatement: Prisma.UnitStatementGetPayload<object>;
}

/** Rows of a list by a condition, in their order: a fifth of the time that the client takes to word it. */
export function readRows<E extends ListEntity>(
  tx: Statements,
  entity: E,
  condition: Prisma.Sql,
): Promise<StoredRows[E][]> {
  const { name, columns } = TABLES[entity];
  const cells = ["id", "budget_id", "version", "rank", ...columns];
  const named = Prisma.join(cells.map((cell) => Prisma.raw(`"${cell}" AS "${camelCase(cell)}"`)));
  return tx.$queryRaw`SELECT ${named} FROM ${quoted(name)} WHERE ${condition} ORDER BY rank, id`;
}

/** A row as JSON that PostgreSQL reads as a record of the table: a bigint travels as text. */
function record<E extends ListEntity>(entity: E, { key, baseVersion, rank, value }: RowToWrite<E>): object {
  const cells = Object.entries(TABLES[entity].columnsOf(value)).map(([name, cell]) => [
    snakeCase(name),
    typeof cell === "bigint" ? String(cell) : cell,
  ]);
  return { ...Object.fromEntries(cells), id: key, version: baseVersion, rank };
}

/** JSON as rows `r` of a table. The type is that of no row of it: by name, `line` would be PostgreSQL's geometric one. */
function recordset(entity: ListEntity, rows: readonly object[]): Prisma.Sql {
  const none = Prisma.sql`(SELECT t FROM ${quoted(TABLES[entity].name)} AS t LIMIT 0)`;
  return Prisma.sql`jsonb_populate_recordset(${none}, ${JSON.stringify(rows)}::jsonb) AS r`;
}

/** Rows `t` by their keys once more: PostgreSQL takes JSON for a hundred rows and would read the whole table for one. */
const among = (rows: readonly { key: string }[]) => Prisma.sql`t.id = ANY (${rows.map(({ key }) => key)}::uuid[])`;

const records = <E extends ListEntity>(entity: E, rows: readonly RowToWrite<E>[]) =>
  recordset(
    entity,
    rows.map((row) => record(entity, row)),
  );

/** Has every row have a rank: those without one come last in their list, in their order. */
async function withRanks<E extends ListEntity>(
  tx: Statements,
  budgetId: string,
  entity: E,
  rows: readonly RowToWrite<E>[],
): Promise<readonly RowToWrite<E>[]> {
  if (rows.every(({ rank }) => rank !== undefined)) return rows;
  const [stored] = await tx.$queryRaw<{ last: Rank | null }[]>`
    SELECT max(rank) AS last FROM ${quoted(TABLES[entity].name)} WHERE budget_id = ${budgetId}::uuid`;
  let place = rows.reduce(
    (most, { rank = null }) => Math.max(most, placeAfter(rank)),
    placeAfter(stored?.last ?? null),
  );
  return rows.map((row) => ({ ...row, rank: row.rank ?? rankAt(place++) }));
}

/** Inserts rows, all of them in one statement and with the same version. */
export async function insertRows<E extends ListEntity>(
  tx: Statements,
  budgetId: string,
  entity: E,
  rows: readonly RowToWrite<E>[],
  version: number,
): Promise<void> {
  if (rows.length === 0) return;
  const { name, columns } = TABLES[entity];
  await tx.$executeRaw`
    INSERT INTO ${quoted(name)} (id, budget_id, version, rank, ${listed(columns)})
    SELECT r.id, ${budgetId}::uuid, ${version}::int, r.rank, ${listed(columns, "r.")}
    FROM ${records(entity, await withRanks(tx, budgetId, entity, rows))}`;
}

/**
 * Overwrites rows that still have the version they were changed from, all of them in one statement.
 *
 * @param version the one they have from now on
 * @returns how many there were: fewer than `rows` when another transaction changed some
 */
export async function updateRows<E extends ListEntity>(
  tx: Statements,
  budgetId: string,
  entity: E,
  rows: readonly RowToWrite<E>[],
  version: number,
): Promise<number> {
  if (rows.length === 0) return 0;
  const { name, columns } = TABLES[entity];
  const cells = Prisma.join(columns.map((column) => Prisma.raw(`"${column}" = r."${column}"`)));
  return tx.$executeRaw`
    UPDATE ${quoted(name)} AS t SET ${cells}, rank = COALESCE(r.rank, t.rank), version = ${version}::int
    FROM ${records(entity, rows)}
    WHERE ${among(rows)} AND t.id = r.id AND t.version = r.version AND t.budget_id = ${budgetId}::uuid`;
}

/**
 * Deletes rows that still have the version they were deleted from.
 *
 * @returns how many there were: fewer than `rows` when another transaction changed some
 */
export async function deleteRows(
  tx: Statements,
  budgetId: string,
  entity: ListEntity,
  rows: readonly { key: string; baseVersion: number }[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const marked = rows.map(({ key, baseVersion }) => ({ id: key, version: baseVersion }));
  return tx.$executeRaw`
    DELETE FROM ${quoted(TABLES[entity].name)} AS t USING ${recordset(entity, marked)}
    WHERE ${among(rows)} AND t.id = r.id AND t.version = r.version AND t.budget_id = ${budgetId}::uuid`;
}
