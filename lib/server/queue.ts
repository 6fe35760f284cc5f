import PgBoss from "pg-boss";
import { QUEUE_SCHEMA } from "@/scripts/job-queue.mjs";
import type { Transaction } from "./db";

/** A job before it is put into a queue. */
export interface NewJob {
  /** uuid */
  id: string;
  data: object;
}

/** How often one of the processes looks for jobs that were broken off, in seconds. */
const SUPERVISION_SECONDS = 30;

/** A connection of its own to the queues of a database, to work on them: to be started and stopped. */
export function openQueue(url: string): PgBoss {
  return new PgBoss({
    connectionString: url,
    schema: QUEUE_SCHEMA,
    max: 2,
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: SUPERVISION_SECONDS,
  });
}

/** The queue's statements on the connection of a transaction: a job and what it is about stand both or neither does. */
function within(tx: Transaction): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: await tx.$queryRawUnsafe<object[]>(text, ...values.map((value) => value ?? null)),
    }),
  };
}

/** Words the queue's statements; it has no connection. */
const sender = new PgBoss({
  schema: QUEUE_SCHEMA,
  migrate: false,
  supervise: false,
  schedule: false,
  db: { executeSql: () => Promise.reject(new Error("Jobs are sent within a transaction")) },
});

/** Puts jobs into a queue, in the transaction that writes down what they are about. */
export async function enqueue(tx: Transaction, queue: string, jobs: readonly NewJob[]): Promise<void> {
  await sender.insert(
    jobs.map((job) => ({ ...job, name: queue })),
    { db: within(tx) },
  );
}

/** Takes jobs out of a queue, those that are being done included: what they do counts for nothing. */
export async function cancelJobs(tx: Transaction, queue: string, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sender.cancel(queue, [...ids], { db: within(tx) });
}
