import { readBook } from "@/lib/domain/book";
import { importBook } from "@/lib/features/budgets/mutations";
import demo from "@/prisma/demo/wansheng-2024.json" with { type: "json" };
import { behind, demoPasswordHash, WORKER } from "./app";

/*
 * For journeys that look at a budget with faults, or at one that is somebody else's: ask for the fixture `neighbour`.
 * Each worker has one neighbour, for all its journeys: look, and change nothing.
 */

/** Another department beside that of the demo, with a faulty budget and a clerk of its own. */
export interface Neighbour {
  account: string;
  departmentName: string;
  /** the path of its budget, `/budgets/…` */
  budget: string;
}

const ACCOUNT = `linju${WORKER + 1}`;
const DEPARTMENT = { code: String(301 + WORKER * 10), name: `示例区第${WORKER + 1}档案局`, region: "示例区" };

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

/** Puts the neighbour of this worker into the database of the app under test; once, however often it is asked for. */
export function settleNeighbour(): Promise<Neighbour> {
  return behind(async (db) => {
    const known = await db.department.findUnique({ where: { code: DEPARTMENT.code }, include: { budgets: true } });
    const department = known ?? (await db.department.create({ data: DEPARTMENT }));
    if (!known) {
      const passwordHash = await demoPasswordHash();
      const memberships = { create: { departmentId: department.id, role: "clerk" as const } };
      await db.user.create({ data: { accountName: ACCOUNT, displayName: "邻居示例", passwordHash, memberships } });
    }
    const id =
      known?.budgets[0]?.id ??
      (await importBook(db, { book: faultyBook(), departmentId: department.id, actor: null, origin: "test" })).id;
    return { account: ACCOUNT, departmentName: DEPARTMENT.name, budget: `/budgets/${id}` };
  });
}
