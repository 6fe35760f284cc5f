/**
 * Wrong settings stop the server here instead of failing later. From here on whatever is said on the console is a line of the
 * log, and the process also draws the packets of runs and keeps the summaries of budgets in time.
 */
export async function startServing(): Promise<void> {
  const { env } = await import("./lib/server/env");
  try {
    env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  if (process.env.NODE_ENV === "production") (await import("./lib/server/console-log")).logConsole();
  const { database } = await import("./lib/server/db");
  const { closeDay } = await import("./lib/server/audit-day");
  const { reportError } = await import("./lib/server/action-error");
  const { servePackets } = await import("./lib/features/packet-runs/worker");
  const { serveSummaries } = await import("./lib/features/summaries/worker");
  // A database that does not answer yet is asked again by the first change.
  void closeDay(database()).catch((error: unknown) => reportError(error, "closing of the day"));
  void servePackets(env().databaseUrl, database());
  void serveSummaries(env().databaseUrl, database());
  const { databaseUrl, mail } = env();
  if (!mail) return;
  const { serveMails } = await import("./lib/features/mails/worker");
  void serveMails(databaseUrl, database(), mail);
}
