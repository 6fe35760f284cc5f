import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { departmentsFor, type Subject } from "@/lib/domain/access";
import type { Transaction } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { summaryBasis } from "../summaries/basis";
import { SUMMARIZED, storedSummary } from "../summaries/data";
import { clocksOf } from "../workflow/clocks";
import { HEAD } from "./disclosed";
import type { BudgetListItem, BudgetListPage, BudgetTab, TabbedBudgets } from "./types";

/** So many budgets stand on a page. */
export const PAGE_SIZE = 30;
/** So many are seen at a glance: nobody needs to choose among them. */
const FEW = 10;

const LISTED = {
  ...{ ...HEAD, ...SUMMARIZED, approvedOn: true, unitsApprovedOn: true },
  department: { select: { closedOn: true } },
  workflowSteps: { where: { action: "disclose" }, orderBy: { seq: "asc" }, take: 1, select: { at: true } },
} satisfies Prisma.BudgetSelect;

type Units = BudgetListItem["units"];

/** How many units each budget has, and how many of them have handed in. */
async function unitsOf(tx: Transaction, ids: string[]): Promise<ReadonlyMap<string, Units>> {
  const _count = { _all: true, submittedAt: true } as const;
  const counted = await tx.budgetUnit.groupBy({ by: ["budgetId"], where: { budgetId: { in: ids } }, _count });
  return new Map(
    counted.map(({ budgetId, _count: { _all, submittedAt } }) => [budgetId, { all: _all, handedIn: submittedAt }]),
  );
}

function listItem(
  budget: Prisma.BudgetGetPayload<{ select: typeof LISTED }>,
  basis: string,
  units: Units = { all: 0, handedIn: 0 },
): BudgetListItem {
  const { approvedOn, unitsApprovedOn, department, workflowSteps, summary, ...head } = budget;
  return {
    ...{ ...head, units },
    stored: storedSummary({ version: head.version, summary }, basis),
    stopped: department.closedOn !== null && workflowSteps.length === 0,
    clocks: clocksOf({ approvedOn, unitsApprovedOn }, workflowSteps[0]?.at ?? null),
  };
}

/** Budgets that a person looks for: by part of the name, beginning of the code, or year. */
function named(text: string): Prisma.BudgetWhereInput {
  if (text === "") return {};
  const year = /^\d{4}$/.test(text) ? [{ fiscalYear: Number(text) }] : [];
  return {
    OR: [
      ...year,
      { departmentCode: { startsWith: text } },
      { departmentName: { contains: text, mode: "insensitive" } },
    ],
  };
}

const listable = (subject: Subject): Prisma.BudgetWhereInput => {
  return { departmentId: inDepartments(departmentsFor(subject, "budget.list")) };
};

/** The budgets of each tab: those that wait for the person, those that others work on, those that are disclosed, all. */
function tabs(waiting: readonly string[]): Readonly<Record<BudgetTab, Prisma.BudgetWhereInput>> {
  const mine = { id: { in: [...waiting] } };
  return { mine, running: { NOT: [mine, { status: "disclosed" }] }, done: { status: "disclosed" }, all: {} };
}

/**
 * One page of one tab of the budgets a person may list, with how many there are of each.
 *
 * @param tab null where the person has chosen none: everything, but where it is much, first what waits for the person
 * @param waiting ids of the budgets that wait for the person
 */
export async function findBudgetTab(
  db: PrismaClient,
  subject: Subject,
  { text, page, tab, waiting }: { text: string; page: number; tab: BudgetTab | null; waiting: readonly string[] },
): Promise<TabbedBudgets> {
  const of = tabs(waiting);
  const count = (within: Prisma.BudgetWhereInput) =>
    db.budget.count({ where: { AND: [listable(subject), named(text), within] } });
  const counts = {
    mine: await count(of.mine),
    running: await count(of.running),
    done: await count(of.done),
    all: await count(of.all),
  };
  const shown = tab ?? (counts.all > FEW && counts.mine > 0 ? "mine" : "all");
  return { ...(await findBudgets(db, subject, text, page, of[shown])), tab: shown, counts };
}

/**
 * One page of the budgets a person may list, the latest year first; a page beyond the last is the last. What is shown of
 * each is stored: nothing is computed here, however many there are.
 *
 * @param text part of a name, beginning of a code, or a year; blank for all
 * @param page from 1
 * @param within what else they must be
 */
export async function findBudgets(
  db: PrismaClient,
  subject: Subject,
  text = "",
  page = 1,
  within: Prisma.BudgetWhereInput = {},
): Promise<BudgetListPage> {
  const where = { AND: [listable(subject), named(text), within] };
  const ofOneMoment = { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, maxWait: 10_000 };
  return db.$transaction(async (tx) => {
    const count = await tx.budget.count({ where });
    const pages = Math.max(1, Math.ceil(count / PAGE_SIZE));
    const shown = Math.min(page, pages);
    const budgets = await tx.budget.findMany({
      ...{ where, select: LISTED, orderBy: [{ fiscalYear: "desc" }, { departmentCode: "asc" }] },
      ...{ skip: (shown - 1) * PAGE_SIZE, take: PAGE_SIZE },
    });
    const basis = await summaryBasis(tx);
    const units = await unitsOf(
      tx,
      budgets.map(({ id }) => id),
    );
    return {
      budgets: budgets.map((budget) => listItem(budget, basis, units.get(budget.id))),
      ...{ count, page: shown, pages },
    };
  }, ofOneMoment);
}
