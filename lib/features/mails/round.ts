import crypto from "node:crypto";
import type { PrismaClient } from "@/generated/prisma/client";
import { beijingDay } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { enqueue } from "@/lib/server/queue";
import { membershipsFrom, officeKind, REACH } from "@/lib/server/subject";
import { MAIL_QUEUE } from "@/scripts/job-queue.mjs";
import { readTodoRows } from "../todos/rows";
import type { Todo } from "../todos/types";
import { todoOf } from "../todos/words";
import { mailText } from "./text";

/** A mail that waits in the queue. Its address is read when it is sent: who switched mails off meanwhile gets none. */
export interface MailJob {
  userId: string;
  subject: string;
  text: string;
}

/** Nobody gets more than one mail in so many milliseconds: what comes meanwhile is collected. */
export const MAIL_PAUSE = 900_000;

/** What looking at one person may take. */
const PATIENCE = { maxWait: 10_000, timeout: 30_000 };

/** How much of one kind is looked at. */
const LOOKED_AT = 500;

/** The same for as long as a mail has nothing new to tell of it. */
const toldKey = ({ key, reminder }: Todo) => `${key} ${reminder?.at.toISOString() ?? ""}`;

/**
 * Who is to be looked at: whoever takes mails, was told nothing lately, and works where something moved since the last look;
 * and whoever was never looked at.
 */
async function whoIsDue(db: Transaction, now: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH due AS (
      SELECT u.id, m.looked_at FROM "user" AS u LEFT JOIN mail_round AS m ON m.user_id = u.id
      WHERE u.active AND NOT u.mail_off AND u.mail IS NOT NULL
        AND (m.told_at IS NULL OR m.told_at <= ${new Date(now.getTime() - MAIL_PAUSE)})
    ),
    since AS (SELECT min(looked_at) AS at FROM due),
    moved AS (
      SELECT b.department_id, s.at FROM workflow_step AS s JOIN budget AS b ON b.id = s.budget_id
        WHERE s.at > (SELECT at FROM since)
      UNION ALL SELECT b.department_id, c.at FROM comment AS c JOIN budget AS b ON b.id = c.budget_id
        WHERE c.at > (SELECT at FROM since)
      UNION ALL SELECT b.department_id, a.at FROM adjustment AS a JOIN budget AS b ON b.id = a.budget_id
        WHERE a.at > (SELECT at FROM since)
      UNION ALL SELECT b.department_id, b.created_at FROM budget AS b WHERE b.created_at > (SELECT at FROM since)
      UNION ALL SELECT r.department_id, r.at FROM reminder AS r WHERE r.at > (SELECT at FROM since)
    ),
    last AS (SELECT department_id, max(at) AS at FROM moved GROUP BY department_id)
    SELECT due.id FROM due
    WHERE due.looked_at IS NULL OR EXISTS (
      SELECT FROM last JOIN department AS d ON d.id = last.department_id
      JOIN membership AS held ON held.user_id = due.id AND (held.department_id = d.id
        OR held.section_id = d.section_id OR held.department_id IS NULL AND held.section_id IS NULL)
      WHERE last.at > due.looked_at)`;
  return rows.map(({ id }) => id);
}

/** What waits for a person now. */
async function todosOf(tx: Transaction, id: string, now: Date): Promise<{ name: string; todos: Todo[] }> {
  const user = await tx.user.findUniqueOrThrow({ where: { id }, include: { memberships: { include: REACH } } });
  const office = await officeKind(tx);
  const reader = { id, active: user.active, office, memberships: membershipsFrom(user.memberships) };
  const today = beijingDay(now);
  const rows = await readTodoRows(tx, reader, { kind: null, limit: LOOKED_AT, offset: 0, today });
  return { name: user.displayName, todos: rows.map((row) => todoOf(row, office, today)) };
}

/** Looks at one person, and puts a mail into the queue when something waits that was not told. */
async function lookAt(tx: Transaction, userId: string, now: Date): Promise<boolean> {
  const before = await tx.mailRound.findUnique({ where: { userId } });
  const { name, todos } = await todosOf(tx, userId, now);
  const known = todos.map(toldKey);
  const fresh = todos.filter((todo) => !before?.known.includes(toldKey(todo)));
  const state = { lookedAt: now, known, ...(fresh.length > 0 && { toldAt: now }) };
  await tx.mailRound.upsert({ where: { userId }, create: { userId, ...state }, update: state });
  if (fresh.length === 0) return false;
  const data: MailJob = { userId, ...mailText(name, fresh, env().nextauthUrl) };
  await enqueue(tx, MAIL_QUEUE, [{ id: crypto.randomUUID(), data }]);
  return true;
}

/**
 * One round: who has something new to be told gets one mail into the queue. Two processes do not tell the same twice.
 *
 * @returns how many mails were put into the queue
 */
export async function mailRound(db: PrismaClient, now: Date): Promise<number> {
  let mails = 0;
  for (const id of await whoIsDue(db, now)) {
    const sent = await db.$transaction(async (tx) => {
      const [free] = await tx.$queryRaw<{ free: boolean }[]>`
        SELECT pg_try_advisory_xact_lock(hashtextextended('mail ' || ${id}, 0)) AS free`;
      return free?.free === true && lookAt(tx, id, now);
    }, PATIENCE);
    if (sent) mails++;
  }
  return mails;
}
