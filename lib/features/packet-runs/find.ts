import { z } from "zod";
import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import { inDepartments } from "@/lib/server/department-scope";
import { countByStatus } from "./counts";
import type { Choice, Run, RunHead, RunItem } from "./types";

/** A person who has runs. */
export type Runner = Subject & { id: string };

const storedFindings = z.array(
  z.strictObject({ rule: z.string(), severity: z.enum(["block", "confirm", "note"]), count: z.int() }),
);

/** The items of a person's runs whose packets the person may have at this moment. */
const itemsFor = (user: Runner) => ({ budget: { departmentId: inDepartments(departmentsFor(user, "packet.run")) } });

const ITEM = { budget: { select: { departmentName: true, fiscalYear: true } } } satisfies Prisma.PacketRunItemInclude;

function itemOf(row: Prisma.PacketRunItemGetPayload<{ include: typeof ITEM }>): RunItem {
  const { id, budgetId, budget, status, error, revision, draft, notices } = row;
  return {
    id,
    budgetId,
    ...budget,
    status,
    error,
    revision,
    draft,
    notices,
    findings: storedFindings.parse(row.findings),
  };
}

const isId = (text: string) => z.guid().safeParse(text).success;

/** A run of the person's own with its budgets; null when there is none, or nothing of it is the person's to have any more. */
export async function findRun(db: PrismaClient, user: Runner, id: string): Promise<Run | null> {
  if (!isId(id)) return null;
  const where = { id, userId: user.id };
  const items = { where: itemsFor(user), include: ITEM, orderBy: { position: "asc" } } as const;
  const run = await db.packetRun.findFirst({ where, include: { items } });
  if (!run || run.items.length === 0) return null;
  return { id: run.id, createdAt: run.createdAt, items: run.items.map(itemOf) };
}

/** The person's own runs, the latest first. */
export async function findRuns(db: PrismaClient, user: Runner): Promise<RunHead[]> {
  const runs = await db.packetRun.findMany({
    where: { userId: user.id, items: { some: itemsFor(user) } },
    include: { items: { where: itemsFor(user), select: { status: true } } },
    orderBy: { createdAt: "desc" },
  });
  return runs.map(({ id, createdAt, items }) => ({ id, createdAt, counts: countByStatus(items) }));
}

/** The budgets whose packets the person may have drawn, the latest year first. */
export async function findChoices(db: PrismaClient, user: Subject): Promise<Choice[]> {
  return db.budget.findMany({
    where: { departmentId: inDepartments(departmentsFor(user, "packet.run")) },
    select: { id: true, departmentName: true, fiscalYear: true, status: true },
    orderBy: [{ fiscalYear: "desc" }, { departmentCode: "asc" }],
  });
}

/** The drawn archive of one item of a run of the person's own; null when there is none. */
export async function findRunFile(db: PrismaClient, user: Runner, run: string, item: string) {
  if (!isId(run) || !isId(item)) return null;
  const where = { id: item, status: "done" as const, run: { id: run, userId: user.id }, ...itemsFor(user) };
  const found = await db.packetRunItem.findFirst({ where, include: { file: true } });
  return found?.file ?? null;
}
