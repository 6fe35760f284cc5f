import { Prisma } from "@/generated/prisma/client";
import type { DepartmentScope } from "@/lib/domain/access";
import { AUDIT_LABELS, changesIn, entityWords, isAuditAction } from "@/lib/domain/audit";
import type { ValueNames } from "@/lib/domain/entry/value-words";
import { COMMAND_LINE } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { readBasis } from "../code-books/basis";
import type { HistoryEvent, HistoryFilters, HistoryPage } from "./types";

const PAGE_SIZE = 50;

/** Events are read in pieces of so many: one of a big import may hold thousands of rows. */
const PIECE = 200;

interface Row {
  seq: bigint;
  at: Date;
  action: string;
  entity: string;
  origin: string | null;
  before: unknown;
  after: unknown;
  name: string | null;
  account: string | null;
}

/** The events of one budget. */
export function ofBudget(budgetId: string): Prisma.Sql {
  return Prisma.sql`e.budget_id = ${budgetId}::uuid`;
}

/**
 * The events of administration of some departments: what names the department, and what names none but was done by or to
 * one of its people, such as signing in. Codes and limits belong to all.
 */
export function ofAdministration(departments: DepartmentScope): Prisma.Sql {
  if (departments === "all") return Prisma.sql`e.budget_id IS NULL`;
  return Prisma.sql`e.budget_id IS NULL AND (
    e.action IN ('codeBooks.import', 'parameters.set', 'office.setYear')
    OR COALESCE(e.after ->> 'departmentId', e.before ->> 'departmentId') = ANY(${departments})
    OR COALESCE(e.after ->> 'departmentId', e.before ->> 'departmentId') IS NULL AND EXISTS (
      SELECT FROM membership AS m
      WHERE m.department_id::text = ANY(${departments})
        AND (m.user_id = e.actor_id OR 'user:' || m.user_id = e.entity)
    )
  )`;
}

function conditions(scope: Prisma.Sql, { actor, action, from, to, text }: HistoryFilters): Prisma.Sql {
  const parts = [scope];
  if (actor) parts.push(Prisma.sql`e.actor_id = ${actor}::uuid`);
  if (action) parts.push(Prisma.sql`e.action = ${action}`);
  if (from) parts.push(Prisma.sql`e.at >= (${from}::date)::timestamp AT TIME ZONE 'Asia/Shanghai'`);
  if (to) parts.push(Prisma.sql`e.at < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`);
  if (text) {
    const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
    parts.push(Prisma.sql`(e.entity ILIKE ${like} OR e.before::text ILIKE ${like} OR e.after::text ILIKE ${like})`);
  }
  return Prisma.join(parts, " AND ");
}

function wordsOf(row: Row, names: ValueNames): HistoryEvent {
  return {
    seq: String(row.seq),
    at: row.at,
    actorName: row.name ?? "系统",
    account: row.account ?? "",
    origin: row.origin === COMMAND_LINE.address ? "服务器命令行" : (row.origin ?? ""),
    actionLabel: isAuditAction(row.action) ? AUDIT_LABELS[row.action] : row.action,
    object: entityWords(row.entity),
    changes: changesIn(row, names),
  };
}

function rowsAt(tx: Transaction, where: Prisma.Sql, limit: number, offset: number): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT e.seq, e.at, e.action, e.entity, e.origin, e.before, e.after,
      u.display_name AS name, u.account_name AS account
    FROM audit_event AS e LEFT JOIN "user" AS u ON u.id = e.actor_id
    WHERE ${where} ORDER BY e.seq DESC LIMIT ${limit} OFFSET ${offset}`;
}

/** What codes in the rows of a budget are called. */
export async function namesOfBudget(tx: Transaction, budgetId: string, edition: string): Promise<ValueNames> {
  const select = { code: true, name: true };
  const units = await tx.budgetUnit.findMany({ where: { budgetId }, select });
  const projects = await tx.project.findMany({ where: { budgetId }, select });
  const nameIn = (rows: { code: string; name: string }[]) => {
    const names = new Map(rows.map(({ code, name }) => [code, name]));
    return (code: string) => names.get(code);
  };
  return { unit: nameIn(units), project: nameIn(projects), codes: (await readBasis(tx)).codesOf(edition) };
}

/** One page of the events that a scope and filters leave, the latest first; a page beyond the last is the last. */
export async function readHistory(
  tx: Transaction,
  scope: Prisma.Sql,
  names: ValueNames,
  { filters, page }: { filters: HistoryFilters; page: number },
): Promise<HistoryPage> {
  const where = conditions(scope, filters);
  const [counted] = await tx.$queryRaw<{ n: bigint }[]>`SELECT count(*) AS n FROM audit_event AS e WHERE ${where}`;
  const count = Number(counted?.n ?? 0);
  const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
  const shown = Math.min(page, pages);
  const rows = await rowsAt(tx, where, PAGE_SIZE, (shown - 1) * PAGE_SIZE);
  const actors = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT DISTINCT u.id, u.display_name || '（' || u.account_name || '）' AS name
    FROM audit_event AS e JOIN "user" AS u ON u.id = e.actor_id WHERE ${scope} ORDER BY name`;
  const actions = await tx.$queryRaw<{ action: string }[]>`
    SELECT DISTINCT e.action FROM audit_event AS e WHERE ${scope} ORDER BY e.action`;
  return {
    events: rows.map((row) => wordsOf(row, names)),
    count,
    page: shown,
    pages,
    actors,
    actions: actions.flatMap(({ action }) => (isAuditAction(action) ? [{ action, label: AUDIT_LABELS[action] }] : [])),
  };
}

/** Every event that a scope and filters leave, the latest first. */
export async function readWholeHistory(
  tx: Transaction,
  scope: Prisma.Sql,
  names: ValueNames,
  filters: HistoryFilters,
): Promise<HistoryEvent[]> {
  const where = conditions(scope, filters);
  const events: HistoryEvent[] = [];
  for (;;) {
    const rows = await rowsAt(tx, where, PIECE, events.length);
    events.push(...rows.map((row) => wordsOf(row, names)));
    if (rows.length < PIECE) return events;
  }
}
