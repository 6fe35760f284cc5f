import path from "node:path";
import type { PrismaClient } from "@/generated/prisma/client";
import { openDatabase } from "@/lib/server/db";
import { removePostgres, startPostgres } from "@/scripts/embedded-postgres.mjs";
import { migrate } from "@/scripts/migrate.mjs";
import { ROOT } from "@/scripts/progress.mjs";

/** Measures on a real PostgreSQL of its own, with all migrations, which is gone afterwards. */
export async function onDatabase(measure: (db: PrismaClient, url: string) => Promise<void>): Promise<void> {
  const directory = path.join(ROOT, `.data/bench-pg-${process.pid}`);
  try {
    const { url } = await startPostgres(directory, { throwaway: true });
    await migrate(url);
    const db = openDatabase(url);
    await measure(db, url).finally(() => db.$disconnect());
  } finally {
    await removePostgres(directory);
  }
}
