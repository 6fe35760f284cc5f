import PgBoss from "pg-boss";

/** Where the queue keeps its tables: beside the program's own, so that one backup holds both. */
export const QUEUE_SCHEMA = "pgboss";

/** One packet to be drawn for a run; and the packets whose drawing was broken off too often. */
export const PACKET_QUEUE = "packet";
export const LOST_PACKET_QUEUE = "packet-lost";

/** One mail to one person. */
export const MAIL_QUEUE = "mail";

/**
 * The queues. A drawing takes seconds: one that has not come back after `expireInSeconds` belonged to a process that is
 * gone, and is given to another one, at most `retryLimit` times; a book that ends every process is not to go round forever.
 * @type {import("pg-boss").Queue[]}
 */
export const QUEUES = [
  { name: LOST_PACKET_QUEUE, retryLimit: 3, expireInSeconds: 60 },
  { name: MAIL_QUEUE, retryLimit: 6, retryDelay: 60, retryBackoff: true, expireInSeconds: 120 },
  { name: PACKET_QUEUE, retryLimit: 5, expireInSeconds: 180, deadLetter: LOST_PACKET_QUEUE },
];

/**
 * Makes the tables of the queue in a database, or brings them up to what this version of the queue needs. A role that may
 * create nothing finds that there is nothing to do.
 * @param {string} url
 * @returns {Promise<void>}
 */
export async function migrateQueue(url) {
  const boss = new PgBoss({ connectionString: url, schema: QUEUE_SCHEMA, max: 1, supervise: false, schedule: false });
  boss.on("error", () => {});
  await boss.start();
  try {
    for (const queue of QUEUES) await prepare(boss, queue);
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** @param {PgBoss} boss @param {import("pg-boss").Queue} queue */
async function prepare(boss, queue) {
  const known = await boss.getQueue(queue.name);
  if (!known) return boss.createQueue(queue.name, queue);
  const same = known.retryLimit === queue.retryLimit && known.expireInSeconds === queue.expireInSeconds;
  if (!same) await boss.updateQueue(queue.name, queue);
}
