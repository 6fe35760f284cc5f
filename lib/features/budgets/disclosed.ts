import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { type BudgetAction, departmentsFor, type Subject } from "@/lib/domain/access";
import type { BudgetBook } from "@/lib/domain/book";
import type { Disclosure } from "@/lib/domain/disclosure";
import type { RuleParameters } from "@/lib/domain/editions";
import { beijingDay } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { registerBasis } from "../code-books/registered";
import { apart } from "../computing/pool";
import { readBudgetBook } from "./data";
import { frozenBook, frozenParameters, frozenShowLines, latestRevision } from "./frozen";
import { LeastRecentlyUsed } from "./lru";
import type { BudgetHead, FrozenFrom, LoadedBudget } from "./types";

/** What a `BudgetHead` is read from. */
export const HEAD = {
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
const shared = globalThis as typeof globalThis & {
  sixteenTablesDisclosures?: LeastRecentlyUsed<Disclosure>;
  sixteenTablesDisclosing?: Map<string, Promise<Disclosure>>;
};
shared.sixteenTablesDisclosures ??= new LeastRecentlyUsed(32);
shared.sixteenTablesDisclosing ??= new Map();
const disclosures = shared.sixteenTablesDisclosures;
/** What is being computed at this moment: whoever opens the same waits for the same. */
const disclosing = shared.sixteenTablesDisclosing;

/** The disclosure of a book that is read only when it was not computed before. */
async function remembered(
  key: string,
  read: () => Promise<BudgetBook> | BudgetBook,
  parameters?: RuleParameters,
): Promise<Disclosure> {
  const known = disclosures.get(key);
  if (known) return known;
  const book = await read();
  const meanwhile = disclosures.get(key);
  if (meanwhile) return meanwhile;
  const begun = disclosing.get(key) ?? apart("disclose", book, parameters).finally(() => disclosing.delete(key));
  disclosing.set(key, begun);
  const disclosure = await begun;
  disclosures.set(key, disclosure);
  return disclosure;
}

/** The disclosure of a frozen revision, judged by the limits that were set when it was frozen. */
export function revisionDisclosure(revision: Prisma.RevisionGetPayload<object>): Promise<Disclosure> {
  return remembered(`revision:${revision.id}`, () => frozenBook(revision), frozenParameters(revision));
}

/**
 * What a budget discloses: of a draft what its rows say, afterwards what was frozen when it was submitted, never the rows.
 * Call it within a transaction (repeatable read or stricter).
 */
export async function disclosureOf(
  tx: Transaction,
  { id, version, status }: Pick<BudgetHead, "id" | "version" | "status">,
): Promise<Disclosure> {
  const revision = status === "draft" ? null : await latestRevision(tx, id);
  const basis = await registerBasis(tx);
  return revision
    ? revisionDisclosure(revision)
    : remembered(`${id}:${version}:${basis}`, () => readBudgetBook(tx, id));
}

/** Head and contents must be of one moment: a status read beside a newer book would sign for what nobody saw. */
export function atOneMoment<T>(db: PrismaClient, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead;
  const within = async (tx: Transaction) => {
    await registerBasis(tx);
    return work(tx);
  };
  return db.$transaction(within, { isolationLevel, maxWait: 10_000, timeout: 30_000 });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from an address can be the id of a budget at all. */
export function isBudgetId(text: string): boolean {
  return UUID.test(text);
}

/**
 * A budget with its disclosure, if the person may do `action` to it.
 *
 * @param number of the revision that is wanted as it was frozen; null for the budget as it stands
 * @returns null when there is no such budget or revision, or the person may not: they are not told apart
 */
export async function findBudget(
  db: PrismaClient,
  subject: Subject,
  action: BudgetAction,
  id: string,
  number: number | null = null,
): Promise<LoadedBudget | null> {
  if (!isBudgetId(id)) return null;
  const where = { id, departmentId: inDepartments(departmentsFor(subject, action)) };
  return atOneMoment(db, async (tx) => {
    const head = await tx.budget.findFirst({ where, select: HEAD });
    if (!head) return null;
    if (number !== null) return asFrozen(tx, head, await tx.revision.findFirst({ where: { budgetId: id, number } }));
    const revision = head.status === "draft" ? null : await latestRevision(tx, id);
    const disclosure = await disclosureOf(tx, head);
    const showLines = revision ? frozenShowLines(revision) : await showLinesOf(tx, head);
    return { head, disclosure, revision: revision && (await frozenFrom(tx, revision)), showLines };
  });
}

/** What the department has set of the packets of its drafts. */
async function showLinesOf(tx: Transaction, { departmentId: id }: Pick<BudgetHead, "departmentId">): Promise<boolean> {
  return (await tx.department.findUniqueOrThrow({ where: { id }, select: { showLines: true } })).showLines;
}

async function frozenFrom(
  tx: Transaction,
  { id, number, sha256 }: Prisma.RevisionGetPayload<object>,
): Promise<FrozenFrom> {
  const where = { revisionId: id, action: "sign" as const };
  const signed = await tx.workflowStep.findFirst({ where, orderBy: { seq: "desc" }, select: { at: true } });
  return { number, sha256, signedOn: signed && beijingDay(signed.at) };
}

async function asFrozen(
  tx: Transaction,
  head: BudgetHead,
  revision: Prisma.RevisionGetPayload<object> | null,
): Promise<LoadedBudget | null> {
  if (!revision) return null;
  const { stage, status, bookVersion: version } = revision;
  const disclosure = await revisionDisclosure(revision);
  const showLines = frozenShowLines(revision);
  return { head: { ...head, stage, status, version }, disclosure, revision: await frozenFrom(tx, revision), showLines };
}
