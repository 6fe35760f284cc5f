import type { PrismaClient } from "@/generated/prisma/client";
import type { BudgetBook } from "@/lib/domain/book";
import { SIGNED_STATUSES } from "@/lib/domain/labels/status";
import { type RolledForward, rollForward } from "@/lib/domain/roll-forward";
import { Refusal } from "@/lib/server/action-error";
import type { AuditActor, AuditOrigin } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { frozenBook } from "../budgets/frozen";
import { importWithin } from "../budgets/mutations";
import { readBasis } from "../code-books/basis";
import { openUnits } from "../units/open";

/** Which signed budget becomes a starting draft of the next year, as the person saw it. */
export interface RollForwardRequest {
  budgetId: string;
  revision: number;
  /** codes of the projects that go on */
  projects: readonly string[];
  /** by codes that ended the ones chosen in their place */
  codes?: Readonly<Record<string, string>>;
  actor: AuditActor;
}

/** The book of a budget that was signed last; null when none was. */
export async function signedBook(
  tx: Transaction,
  budgetId: string,
): Promise<{ number: number; book: BudgetBook; departmentId: string } | null> {
  const revision = await tx.revision.findFirst({
    where: { budgetId, status: { in: [...SIGNED_STATUSES] } },
    orderBy: { number: "desc" },
    include: { budget: { select: { departmentId: true } } },
  });
  if (!revision) return null;
  return { number: revision.number, book: frozenBook(revision), departmentId: revision.budget.departmentId };
}

/** The signed budget of a department and year; null when there is none. */
export async function lastSignedOf(tx: Transaction, departmentId: string, fiscalYear: number) {
  const key = { departmentId_fiscalYear: { departmentId, fiscalYear } };
  const budget = await tx.budget.findUnique({ where: key, select: { id: true } });
  return budget && signedBook(tx, budget.id);
}

/** What next year would begin with: the department and its units as they are today, with the form set of the office. */
export async function rolledForward(
  tx: Transaction,
  departmentId: string,
  book: BudgetBook,
  { projects, codes = {} }: Pick<RollForwardRequest, "projects" | "codes">,
): Promise<RolledForward> {
  const select = { code: true, name: true, region: true };
  const department = await tx.department.findUniqueOrThrow({ where: { id: departmentId }, select });
  const edition = (await tx.office.findFirst({ select: { edition: true } }))?.edition ?? book.edition;
  const units = await openUnits(tx, departmentId);
  const basis = await readBasis(tx);
  return rollForward(
    { ...book, edition: basis.editionForYear(edition, book.fiscalYear), department },
    { units, projects: new Set(projects), codes: new Map(Object.entries(codes)) },
    basis,
  );
}

/** A signed budget with which the next year begins. */
interface Continued {
  number: number;
  book: BudgetBook;
  departmentId: string;
  /** codes of the projects that go on */
  projects: readonly string[];
  codes?: Readonly<Record<string, string>>;
  /** null when the program does it by itself */
  actor: AuditOrigin | null;
}

/** Makes the draft of the year after a signed budget, of which there is none yet. @returns its id */
export async function continueWithin(tx: Transaction, continued: Continued): Promise<string> {
  const { number, book, departmentId, actor } = continued;
  const rolled = await rolledForward(tx, departmentId, book, continued);
  const { carried, left } = rolled;
  const event = {
    action: "budget.rollForward" as const,
    facts: { fromYear: book.fiscalYear, revision: number, carried, left },
  };
  const made = await importWithin(tx, { book: rolled.book, departmentId, actor, origin: "rollForward", event });
  return made.id;
}

async function rollWithin(tx: Transaction, request: RollForwardRequest): Promise<string> {
  const signed = await signedBook(tx, request.budgetId);
  if (!signed) throw new Refusal("这份预算还没有签发，不能结转生成下一年度预算。");
  const { number, book, departmentId } = signed;
  if (number !== request.revision)
    throw new Refusal("上年已签发的预算刚刚有变化，没有生成；请刷新页面，核对后再办理。");
  const fiscalYear = book.fiscalYear + 1;
  const key = { departmentId_fiscalYear: { departmentId, fiscalYear } };
  if (await tx.budget.findUnique({ where: key })) {
    throw new Refusal(`${fiscalYear} 年预算已经存在，没有重复生成；请在工作台打开。`);
  }
  const { projects, codes, actor } = request;
  return continueWithin(tx, { ...signed, projects, codes: codes ?? {}, actor });
}

/**
 * Makes a starting draft of the next year of a signed budget, with its audit event, which says what was carried and what
 * was not.
 *
 * @returns the id of the new budget
 * @throws Refusal when the budget was never signed, another revision was signed meanwhile, or there is a budget of the next
 *   year. Nothing is changed then.
 */
export async function rollBudgetForward(db: PrismaClient, request: RollForwardRequest): Promise<string> {
  return inTurn({ budgets: [request.budgetId] }, (tx) => rollWithin(tx, request), db);
}
