import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import type { BudgetBook } from "@/lib/domain/book";
import { condensedBook, type DepartmentBook, type ProjectSums, projectSums } from "@/lib/domain/district";
import type { Transaction } from "@/lib/server/db";
import type { Member } from "./types";

/** What is kept of a department's budget: condensed, so that thousands of them fit into memory. */
export interface KeptDepartment extends DepartmentBook {
  /** of its projects' forms */
  forms: ProjectSums[];
}

/** What is stored of it; what it is called the list of budgets says. */
type Contents = Omit<KeptDepartment, "from">;

/** Grows when `Contents` are written otherwise: what an older program stored counts for nothing. */
const FORMAT = 1;

/** What a budget was read from: the same for the same contents, whatever became of its status since. */
export function readFrom({ budgetId, version, revisionId }: Pick<Member, "budgetId" | "version" | "revisionId">) {
  return revisionId === null ? `version:${budgetId}:${version}` : `revision:${revisionId}`;
}

/** A book as people know it: with its code, since two departments may share a name. */
export function fromOf({ code, name }: Pick<Member, "code" | "name">): string {
  return `${code} ${name}`;
}

/** What is kept of a department with this book. */
export function keptOf(book: BudgetBook): KeptDepartment {
  return { ...condensedBook({ from: fromOf(book.department), book }), forms: projectSums(book) };
}

/** What is stored of these budgets as they stand, by what it was read from; those stored earlier are not among it. */
export async function findCondensed(
  db: PrismaClient,
  members: readonly Member[],
): Promise<Map<string, KeptDepartment>> {
  const wanted = new Map(members.map((member) => [readFrom(member), member]));
  const where = { budgetId: { in: members.map(({ budgetId }) => budgetId) }, format: FORMAT };
  const found = await db.condensedBudget.findMany({ where });
  return new Map(
    found.flatMap(({ readFrom: key, contents }) => {
      const member = wanted.get(key);
      return member ? [[key, { ...(contents as unknown as Contents), from: fromOf(member) }] as const] : [];
    }),
  );
}

/** Stores what was condensed of a budget's book, unless it is stored already. */
export async function storeCondensed(
  db: PrismaClient | Transaction,
  budgetId: string,
  key: string,
  { from: _, ...contents }: KeptDepartment,
): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    insert into condensed_budget (budget_id, read_from, format, contents)
    select id, ${key}, ${FORMAT}, ${JSON.stringify(contents)}::jsonb from budget where id = ${budgetId}::uuid
    on conflict (budget_id) do update
    set read_from = excluded.read_from, format = excluded.format, contents = excluded.contents
    where condensed_budget.read_from <> excluded.read_from or condensed_budget.format <> excluded.format`);
}
