import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/generated/prisma/client";
import { env } from "./env";

/** How long a connection and an answer may take before the database counts as not reached, in milliseconds. */
const PATIENCE = 1_500;

const shared = globalThis as typeof globalThis & { sixteenTablesHealth?: PrismaClient };

/**
 * The client of health checks: two connections of its own, so that it is answered while people hold all others, and a
 * time limit, so that it is answered at all.
 */
export function healthDatabase(): PrismaClient {
  shared.sixteenTablesHealth ??= new PrismaClient({
    adapter: new PrismaPg({
      connectionString: env().databaseUrl,
      ...{ max: 2, connectionTimeoutMillis: PATIENCE, query_timeout: PATIENCE },
      // Kept open: a check every half minute would open one each time.
      idleTimeoutMillis: 0,
    }),
  });
  return shared.sixteenTablesHealth;
}
