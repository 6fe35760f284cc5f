import { setTimeout as pause } from "node:timers/promises";
import type PgBoss from "pg-boss";
import type { PrismaClient } from "@/generated/prisma/client";
import { reportError } from "@/lib/server/action-error";
import { log } from "@/lib/server/log";
import { sendMail } from "@/lib/server/mail";
import { openQueue } from "@/lib/server/queue";
import { MAIL_QUEUE } from "@/scripts/job-queue.mjs";
import { type MailJob, mailRound } from "./round";

/** The mail server, and from whom mails come. */
type Settings = Parameters<typeof sendMail>[0];

/** Sends what waits, until it is stopped. */
export interface MailWorker {
  stop(): Promise<void>;
}

/** How often it is looked whether there is something new to tell, in milliseconds. */
const ROUND = 60_000;
/** How often a worker looks for mails in the queue, in seconds. */
const POLL_SECONDS = 10;
/** Workers that are not reached within this time are looked for again, in milliseconds. */
const RECONNECT = 10_000;

/**
 * Sends one mail, unless the person wants none any more or has no address.
 *
 * @throws Error when the server did not take it: the queue tries again
 */
export async function deliver(db: PrismaClient, settings: Settings, job: MailJob): Promise<void> {
  const { userId, subject, text } = job;
  const user = await db.user.findUnique({ where: { id: userId } });
  if (!user?.active || user.mailOff || user.mail === null) return;
  try {
    await sendMail(settings, { to: user.mail, subject, text });
  } catch (error) {
    log().warn({ userId, reason: error instanceof Error ? error.message : String(error) }, "mail was not taken");
    throw error;
  }
}

/**
 * Starts to look for what is new and to send it, in this process. Several processes share the queue.
 *
 * @throws Error when the database does not answer or has no queue
 */
export async function startMailWorker(url: string, db: PrismaClient, settings: Settings): Promise<MailWorker> {
  const boss: PgBoss = openQueue(url);
  boss.on("error", (error) => reportError(error, "mail queue"));
  await boss.start();
  await boss.work<MailJob>(MAIL_QUEUE, { batchSize: 1, pollingIntervalSeconds: POLL_SECONDS }, async (jobs) => {
    for (const { data } of jobs) await deliver(db, settings, data);
  });
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    await mailRound(db, new Date()).catch((error: unknown) => reportError(error, "mail round"));
    busy = false;
  };
  const looking = setInterval(() => void look(), ROUND);
  looking.unref();
  return {
    stop: () => {
      clearInterval(looking);
      return boss.stop({ graceful: false });
    },
  };
}

/** Starts the worker of this process, again and again until its database answers, and stops it with the process. */
export async function serveMails(url: string, db: PrismaClient, settings: Settings): Promise<void> {
  let worker: MailWorker | null = null;
  let stopping = false;
  const stop = () => {
    stopping = true;
    worker?.stop().catch((error: unknown) => reportError(error, "mail queue"));
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  while (!stopping && !worker) {
    try {
      worker = await startMailWorker(url, db, settings);
    } catch (error) {
      reportError(error, "mail queue");
      await pause(RECONNECT, undefined, { ref: false });
    }
  }
}
