import { openDatabase } from "@/lib/server/db";
import { openDemoAccounts, seedDemo } from "./seed-demo";

/**
 * Fills an empty database with the demo where DEMO is 1, and prints the demo accounts that open with the published password,
 * one a line, for the banner of the start.
 */
async function seed(): Promise<void> {
  const prisma = openDatabase(process.env.DATABASE_URL ?? "", 2);
  try {
    if (process.env.DEMO === "1") await seedDemo(prisma);
    for (const accountName of await openDemoAccounts(prisma)) console.log(accountName);
  } finally {
    await prisma.$disconnect();
  }
}

await seed();
