import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { type BudgetAction, departmentsFor, type Subject } from "@/lib/domain/access";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import type { Transaction } from "@/lib/server/db";
import { readBudgetBook } from "./data";
import { LeastRecentlyUsed } from "./lru";
import type { BudgetHead, BudgetListItem, LoadedBudget } from "./types";

/** The address of 支出总计: the total of 部门支出总表. */
const TOTAL_EXPENDITURE = "3!total.total";

const HEAD = {
  id: true,
  departmentId: true,
  departmentName: true,
  fiscalYear: true,
  edition: true,
  stage: true,
  status: true,
  version: true,
  updatedAt: true,
} satisfies Prisma.BudgetSelect;

// Route bundles do not share module state, but pages and downloads are to share disclosures.
const shared = globalThis as typeof globalThis & { sixteenTablesDisclosures?: LeastRecentlyUsed<Disclosure> };
shared.sixteenTablesDisclosures ??= new LeastRecentlyUsed(32);
const disclosures = shared.sixteenTablesDisclosures;

async function disclosureOf(tx: Transaction, { id, version }: BudgetHead): Promise<Disclosure> {
  const key = `${id}:${version}`;
  const known = disclosures.get(key);
  if (known) return known;
  const disclosure = disclose(await readBudgetBook(tx, id));
  disclosures.set(key, disclosure);
  return disclosure;
}

/** Head and contents must be of one moment: a status read beside a newer book would sign for what nobody saw. */
function atOneMoment<T>(db: PrismaClient, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead;
  return db.$transaction(work, { isolationLevel, maxWait: 10_000, timeout: 30_000 });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A budget with its disclosure, if the person may do `action` to it.
 *
 * @returns null when there is no such budget or the person may not: the two are not told apart
 */
export async function findBudget(
  db: PrismaClient,
  subject: Subject,
  action: BudgetAction,
  id: string,
): Promise<LoadedBudget | null> {
  if (!UUID.test(id)) return null;
  const where = { id, departmentId: { in: departmentsFor(subject, action) } };
  return atOneMoment(db, async (tx) => {
    const head = await tx.budget.findFirst({ where, select: HEAD });
    return head && { head, disclosure: await disclosureOf(tx, head) };
  });
}

function listItem(head: BudgetHead, disclosure: Disclosure): BudgetListItem {
  const findings = { block: 0, confirm: 0, note: 0 };
  for (const { severity } of disclosure.findings) findings[severity]++;
  const total = disclosure.figures.get(TOTAL_EXPENDITURE);
  return { ...head, totalPrinted: total && "text" in total ? total.text : "", findings };
}

/** The budgets a person may list, the latest year first. */
export async function findBudgets(db: PrismaClient, subject: Subject): Promise<BudgetListItem[]> {
  const where = { departmentId: { in: departmentsFor(subject, "budget.list") } };
  return atOneMoment(db, async (tx) => {
    const heads = await tx.budget.findMany({
      where,
      select: HEAD,
      orderBy: [{ fiscalYear: "desc" }, { departmentCode: "asc" }],
    });
    const items: BudgetListItem[] = [];
    for (const head of heads) items.push(listItem(head, await disclosureOf(tx, head)));
    return items;
  });
}
