import { z } from "zod";
import type { PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import { inDepartments } from "@/lib/server/department-scope";
import { recheckBasis } from "./recheck";
import type { Recheck } from "./types";

const place = z.object({
  kind: z.enum(["table", "narrative", "finding"]),
  place: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
});

/** How the revisions of a budget that a person may see stand to the program of today, the latest first. */
export async function findRechecks(db: PrismaClient, reader: Subject, budgetId: string): Promise<Recheck[]> {
  const basis = await recheckBasis(db);
  const stored = await db.revision.findMany({
    where: { budgetId, budget: { departmentId: inDepartments(departmentsFor(reader, "revision.view")) } },
    select: { number: true, print: { select: { restated: true } }, recheck: true },
    orderBy: { number: "desc" },
  });
  return stored.map(({ number, print, recheck }): Recheck => {
    const isBehind = recheck?.basis !== basis;
    const state = isBehind ? "behind" : recheck.failure === null ? "current" : "failed";
    const { count, places } = !isBehind && recheck.failure === null ? recheck : { count: 0, places: [] };
    return { number, restated: print?.restated ?? null, state, count, places: z.array(place).parse(places) };
  });
}
