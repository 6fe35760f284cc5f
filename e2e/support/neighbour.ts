import path from "node:path";
import { readBook } from "@/lib/domain/book";
import { importBook } from "@/lib/features/budgets/mutations";
import { hashPassword } from "@/lib/server/auth-password";
import { openDatabase } from "@/lib/server/db";
import demo from "@/prisma/demo/wansheng-2024.json" with { type: "json" };
import { DEMO_PASSWORD } from "@/prisma/demo-accounts.mjs";
import { startPostgres } from "@/scripts/embedded-postgres.mjs";

/** Another department beside that of the demo, with a faulty budget and a clerk of its own. */
export interface Neighbour {
  account: string;
  departmentName: string;
  /** the path of its budget, `/budgets/…` */
  budget: string;
}

const ACCOUNT = "linju";
const DEPARTMENT = { code: "301", name: "示例区档案局", region: "示例区" };

/** The demo's book with four faults: income short, a weight wrong, an unknown code, a reason not given. */
function faultyBook() {
  const book = structuredClone(demo) as Record<string, unknown> & typeof demo;
  const [income] = book.revenues;
  const [weighted] = book.performance.indicators;
  const [line] = book.lines;
  if (!income || !weighted || !line) throw new Error("The demo book has no revenue, no indicator or no line");
  income.amount = "1.00";
  weighted.weight = 1;
  line.function = "2010398";
  const { "general.basic": _, ...reasons } = book.narrative.reasons;
  return readBook({ ...book, department: DEPARTMENT, narrative: { ...book.narrative, reasons } });
}

/** The database of the app under test: DATABASE_URL, or the embedded server whose folder stands in DATA_DIR. */
export async function databaseUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const folder = process.env.DATA_DIR;
  if (!folder) throw new Error("Journeys need DATABASE_URL or DATA_DIR of the app under test");
  return (await startPostgres(path.join(folder, "pg"))).url;
}

/** Puts the neighbour into the database of the app under test; once, however often the journeys run. */
export async function settleNeighbour(): Promise<Neighbour> {
  const db = openDatabase(await databaseUrl(), 2);
  try {
    const known = await db.department.findUnique({ where: { code: DEPARTMENT.code }, include: { budgets: true } });
    const department = known ?? (await db.department.create({ data: DEPARTMENT }));
    if (!known) {
      const passwordHash = await hashPassword(DEMO_PASSWORD);
      const memberships = { create: { departmentId: department.id, role: "clerk" as const } };
      await db.user.create({ data: { accountName: ACCOUNT, displayName: "邻居示例", passwordHash, memberships } });
    }
    const id =
      known?.budgets[0]?.id ??
      (await importBook(db, { book: faultyBook(), departmentId: department.id, actor: null, origin: "test" })).id;
    return { account: ACCOUNT, departmentName: DEPARTMENT.name, budget: `/budgets/${id}` };
  } finally {
    await db.$disconnect();
  }
}
