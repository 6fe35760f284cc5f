import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { type BudgetAction, departmentsFor, type Subject } from "@/lib/domain/access";
import type { Disclosure } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { beijingDay } from "@/lib/server/dates";
import type { Transaction } from "@/lib/server/db";
import { inDepartments } from "@/lib/server/department-scope";
import { readBasis } from "../code-books/basis";
import { BudgetMoved } from "../computing/errors";
import type { Disclosed } from "../computing/jobs";
import { apart } from "../computing/pool";
import { ownerIn } from "../computing/turns";
import type { BookRef } from "../computing/types";
import { keptDisclosure } from "../kept/print";
import { readBudgetBook } from "./data";
import { frozenBook, frozenParameters, frozenShowLines } from "./frozen";
import { LeastRecentlyUsed } from "./lru";
import { noteSelfCheck } from "./self-check";
import type { BudgetHead, FrozenFrom, LoadedBudget, StandingBudget } from "./types";

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

/** Figures of disclosures that this thread keeps: some hundred bytes each. A county's department has some thousands. */
const FIGURES = 200_000;

// Route bundles do not share module state, but pages and downloads are to share disclosures.
const shared = globalThis as typeof globalThis & {
  sixteenTablesDisclosures?: LeastRecentlyUsed<Disclosure>;
  sixteenTablesDisclosing?: Map<string, Promise<Disclosure>>;
};
shared.sixteenTablesDisclosures ??= new LeastRecentlyUsed(FIGURES, ({ figures }) => figures.size);
shared.sixteenTablesDisclosing ??= new Map();
const disclosures = shared.sixteenTablesDisclosures;
/** What is being computed at this moment: whoever opens the same waits for the same. */
const disclosing = shared.sixteenTablesDisclosing;

/** The disclosure of a computation that is begun only where it was not made before. */
async function remembered(key: string, begin: () => Promise<Disclosed>): Promise<Disclosure> {
  const known = disclosures.get(key);
  if (known) return known;
  const begun =
    disclosing.get(key) ??
    begin()
      .then(noted)
      .finally(() => disclosing.delete(key));
  disclosing.set(key, begun);
  const disclosure = await begun;
  disclosures.set(key, disclosure);
  return disclosure;
}

/** The invariants were looked at where it was computed. */
function noted({ disclosure, holds }: Disclosed): Disclosure {
  noteSelfCheck(disclosure, holds);
  return disclosure;
}

const revisionRef = (revisionId: string): BookRef => ({ key: `revision:${revisionId}`, stored: { revisionId } });

const draftRef = (budgetId: string, version: number, basis: Basis): BookRef => ({
  // Other codes or limits say other things of the same book.
  key: `${budgetId}:${version}:${basis.key}`,
  stored: { budgetId, version },
});

/**
 * What a frozen revision discloses: as it was kept, whatever the program of today would make of its book. One that is older
 * than kept prints and has none yet is computed, judged by the limits that were set when it was frozen.
 */
export function revisionDisclosure(
  tx: Transaction,
  revision: Pick<Prisma.RevisionGetPayload<object>, "id" | "book" | "basis">,
): Promise<Disclosure> {
  return remembered(revisionRef(revision.id).key, async () => {
    const basis = await readBasis(tx);
    const kept = await keptDisclosure(tx, revision, basis);
    if (kept) return { disclosure: kept, holds: true };
    const limits = frozenParameters(revision, basis);
    return apart("discloseBook", ownerIn(""), { db: null, basis }, frozenBook(revision), limits);
  });
}

/**
 * What a budget discloses: of a draft what its rows say, afterwards what was frozen when it was submitted, never the rows.
 * Call it within a transaction (repeatable read or stricter). What was not computed before is computed while the transaction
 * waits: whoever holds a turn asks `warm` before.
 */
export async function disclosureOf(
  tx: Transaction,
  { id, version, status }: Pick<BudgetHead, "id" | "version" | "status">,
): Promise<Disclosure> {
  const revision = status === "draft" ? null : await revisionHead(tx, { budgetId: id });
  if (!revision) {
    const basis = await readBasis(tx);
    const begin = async () => apart("discloseBook", ownerIn(""), { db: null, basis }, await readBudgetBook(tx, id));
    return remembered(draftRef(id, version, basis).key, begin);
  }
  const known = disclosures.get(revisionRef(revision.id).key);
  return known ?? revisionDisclosure(tx, await tx.revision.findUniqueOrThrow({ where: { id: revision.id } }));
}

/** A revision without its book, which may be megabytes; the latest one where no number is given. */
function revisionHead(tx: Transaction, where: { budgetId: string; number?: number }) {
  return tx.revision.findFirst({ where, orderBy: { number: "desc" }, omit: { book: true } });
}

/** Has the disclosure of a budget computed, so that a turn that needs it need not wait for it. */
export async function warm(db: PrismaClient, budgetId: string): Promise<void> {
  await whileStanding(async () => {
    const found = await atOneMoment(db, async (tx) => {
      const head = await tx.budget.findFirst({ where: { id: budgetId }, select: HEAD });
      return head && standing(tx, head);
    });
    if (found) await disclosureAt(db, found);
  });
}

/** How often a computation is begun anew for a draft that people change meanwhile. */
const ATTEMPTS = 5;

/** Does something with a budget as it stands, again from the start when the draft was changed between looking and computing. */
export async function whileStanding<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof BudgetMoved) || attempt >= ATTEMPTS) throw error;
    }
  }
}

/** Head and contents must be of one moment: a status read beside a newer book would sign for what nobody saw. */
export function atOneMoment<T>(db: PrismaClient, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const isolationLevel = Prisma.TransactionIsolationLevel.RepeatableRead;
  return db.$transaction(work, { isolationLevel, maxWait: 10_000, timeout: 30_000 });
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from an address can be the id of a budget at all. */
export function isBudgetId(text: string): boolean {
  return UUID.test(text);
}

/**
 * A budget without its contents, if the person may do `action` to it.
 *
 * @param number of the revision that is wanted as it was frozen; null for the budget as it stands
 * @returns null when there is no such budget or revision, or the person may not: they are not told apart
 */
export async function findStanding(
  db: PrismaClient,
  subject: Subject,
  action: BudgetAction,
  id: string,
  number: number | null = null,
): Promise<StandingBudget | null> {
  if (!isBudgetId(id)) return null;
  const where = { id, departmentId: inDepartments(departmentsFor(subject, action)) };
  return atOneMoment(db, async (tx) => {
    const head = await tx.budget.findFirst({ where, select: HEAD });
    if (!head) return null;
    return number === null ? standing(tx, head) : asFrozen(tx, head, number);
  });
}

async function standing(tx: Transaction, head: BudgetHead): Promise<StandingBudget> {
  const revision = head.status === "draft" ? null : await revisionHead(tx, { budgetId: head.id });
  const basis = await readBasis(tx);
  if (!revision) {
    const ref = draftRef(head.id, head.version, basis);
    return { head, ref, basis, revision: null, showLines: await showLinesOf(tx, head) };
  }
  const showLines = frozenShowLines(revision);
  return { head, ref: revisionRef(revision.id), basis, revision: await frozenFrom(tx, revision), showLines };
}

function disclosureAt(db: PrismaClient, { head, ref, basis }: StandingBudget): Promise<Disclosure> {
  return remembered(ref.key, () => apart("disclose", ownerIn(head.departmentId), { db, basis }, ref));
}

/**
 * A budget with its disclosure, if the person may do `action` to it. No transaction waits for the computation.
 *
 * @param number of the revision that is wanted as it was frozen; null for the budget as it stands
 * @returns null when there is no such budget or revision, or the person may not: they are not told apart
 */
export function findBudget(
  db: PrismaClient,
  subject: Subject,
  action: BudgetAction,
  id: string,
  number: number | null = null,
): Promise<LoadedBudget | null> {
  return whileStanding(async () => {
    const found = await findStanding(db, subject, action, id, number);
    return found && { ...found, disclosure: await disclosureAt(db, found) };
  });
}

/** What the department has set of the packets of its drafts. */
async function showLinesOf(tx: Transaction, { departmentId: id }: Pick<BudgetHead, "departmentId">): Promise<boolean> {
  return (await tx.department.findUniqueOrThrow({ where: { id }, select: { showLines: true } })).showLines;
}

type RevisionHead = NonNullable<Awaited<ReturnType<typeof revisionHead>>>;

async function frozenFrom(tx: Transaction, { id, number, sha256 }: RevisionHead): Promise<FrozenFrom> {
  const where = { revisionId: id, action: "sign" as const };
  const signed = await tx.workflowStep.findFirst({ where, orderBy: { seq: "desc" }, select: { at: true } });
  return { id, number, sha256, signedOn: signed && beijingDay(signed.at) };
}

async function asFrozen(tx: Transaction, head: BudgetHead, number: number): Promise<StandingBudget | null> {
  const revision = await revisionHead(tx, { budgetId: head.id, number });
  if (!revision) return null;
  const { id, stage, status, bookVersion: version } = revision;
  const frozen = { ...head, stage, status, version };
  const showLines = frozenShowLines(revision);
  const basis = await readBasis(tx);
  return { head: frozen, ref: revisionRef(id), basis, revision: await frozenFrom(tx, revision), showLines };
}
