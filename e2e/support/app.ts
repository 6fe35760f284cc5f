import path from "node:path";
import type { PrismaClient } from "@/generated/prisma/client";
import { hashPassword } from "@/lib/server/auth-password";
import { openDatabase } from "@/lib/server/db";
import { DEMO_PASSWORD } from "@/prisma/demo-accounts.mjs";
import { startPostgres } from "@/scripts/embedded-postgres.mjs";

/*
 * The app under test, seen from behind. Journeys run in several workers side by side against one database; what a worker
 * makes for itself (its desk, its neighbour, the offices of its journeys) is numbered by its place among them.
 */

/** The place of this worker, from 0. */
export const WORKER = Number(process.env.TEST_PARALLEL_INDEX ?? 0);

let url: Promise<string> | undefined;
let client: PrismaClient | undefined;
let hash: Promise<string> | undefined;

/** The database of the app under test: DATABASE_URL, or the embedded server whose folder stands in DATA_DIR. */
export function databaseUrl(): Promise<string> {
  url ??= findDatabase();
  return url;
}

async function findDatabase(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const folder = process.env.DATA_DIR;
  if (!folder) throw new Error("Journeys need DATABASE_URL or DATA_DIR of the app under test");
  return (await startPostgres(path.join(folder, "pg"))).url;
}

/** Does something to the data behind the journey's back. */
export async function behind<T>(work: (db: PrismaClient) => Promise<T>): Promise<T> {
  client ??= openDatabase(await databaseUrl(), 2);
  return work(client);
}

/** The password of the demo as it is stored: everybody the journeys make has it, and hashing it takes long. */
export function demoPasswordHash(): Promise<string> {
  hash ??= hashPassword(DEMO_PASSWORD);
  return hash;
}
