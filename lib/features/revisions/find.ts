import type { Prisma, PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import { SIGNED_STATUSES } from "@/lib/domain/labels/status";
import { inDepartments } from "@/lib/server/department-scope";
import { revisionDisclosure } from "../budgets/disclosed";
import type { BudgetHead } from "../budgets/types";
import type { LastYear, LoadedRevision, RevisionItem } from "./types";

const HEAD = {
  id: true,
  number: true,
  stage: true,
  status: true,
  sha256: true,
  createdAt: true,
  createdBy: { select: { displayName: true } },
} satisfies Prisma.RevisionSelect;

type StoredHead = Prisma.RevisionGetPayload<{ select: typeof HEAD }>;

const itemOf = ({ createdBy, ...head }: StoredHead): RevisionItem => ({ ...head, createdBy: createdBy.displayName });

const seenBy = (reader: Subject) => ({ departmentId: inDepartments(departmentsFor(reader, "revision.view")) });

/** The revisions of a budget that a person may see, the latest first. */
export async function findRevisions(db: PrismaClient, reader: Subject, budgetId: string): Promise<RevisionItem[]> {
  const where = { budgetId, budget: seenBy(reader) };
  return (await db.revision.findMany({ where, select: HEAD, orderBy: { number: "desc" } })).map(itemOf);
}

/** One revision of a budget as it was frozen; null when there is none for the person. */
export async function findRevision(
  db: PrismaClient,
  reader: Subject,
  budgetId: string,
  number: number,
): Promise<LoadedRevision | null> {
  const where = { budgetId, number, budget: seenBy(reader) };
  const include = { createdBy: HEAD.createdBy };
  const stored = await db.revision.findFirst({ where, include });
  return stored && { head: itemOf(stored), disclosure: await revisionDisclosure(db, stored) };
}

/**
 * What stands of last year's budget: the latest revision that was signed, else the latest that was submitted. Null when
 * the department's budget of that year is not here.
 */
export async function findLastYear(
  db: PrismaClient,
  reader: Subject,
  { departmentId, fiscalYear }: Pick<BudgetHead, "departmentId" | "fiscalYear">,
): Promise<LastYear | null> {
  const budget = { AND: [seenBy(reader), { departmentId, fiscalYear: fiscalYear - 1 }] };
  const latest = (status: Prisma.RevisionWhereInput) =>
    db.revision.findFirst({ where: { budget, ...status }, orderBy: { number: "desc" } });
  const stored = (await latest({ status: { in: [...SIGNED_STATUSES] } })) ?? (await latest({}));
  if (!stored) return null;
  return { fiscalYear: fiscalYear - 1, number: stored.number, disclosure: await revisionDisclosure(db, stored) };
}
