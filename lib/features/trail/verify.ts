import type { Prisma } from "@/generated/prisma/client";
import { type ChainReport, verifyChain } from "@/lib/server/audit-verify";
import { expectedHash } from "../kept/digest";
import { keptFiles } from "../kept/files";
import { keptJson } from "../kept/print";
import { passwordDifference, revisionDifference, stateDifference, stepDifference } from "./records";

/** What was compared, and the first thing that did not hold. */
export interface Verified {
  events: number;
  revisions: number;
  signatures: number;
  /** a sentence without its full stop; null when everything holds */
  broken: string | null;
}

/** Books are large: not all of them at once. */
const PAGE = 20;

const SIGNED = {
  include: {
    budget: { select: { departmentName: true, fiscalYear: true } },
    print: true,
    steps: { where: { sha256: { not: null } }, orderBy: { seq: "asc" } },
  },
} satisfies Prisma.RevisionDefaultArgs;

type SignedRevision = Prisma.RevisionGetPayload<typeof SIGNED>;

/** Whether what is read is what was kept: reading it fails where it is not. */
async function isKept(read: Promise<unknown>): Promise<boolean> {
  try {
    await read;
    return true;
  } catch {
    return false;
  }
}

async function problemOf(db: Prisma.TransactionClient, revision: SignedRevision): Promise<string | null> {
  const { id, print, sha256, number, budget, steps } = revision;
  const which = `${budget.departmentName} ${budget.fiscalYear} 年预算第 ${number} 次送审的版本`;
  if (expectedHash(revision, print?.sha256 ?? null) !== sha256) return `${which}与其校验值不符：内容被改动`;
  if (steps.some((step) => step.sha256 !== sha256)) return `${which}与办理时记下的校验值不符`;
  if (print && !(await isKept(keptJson(print)))) return `${which}所存的印出内容与其校验值不符：内容被改动`;
  if (!(await isKept(keptFiles(db, id)))) return `${which}所存的公开材料与其校验值不符：内容被改动`;
  return null;
}

/** Compares every revision with its hash and with the hash of each step that was taken on it. */
async function verifyRevisions(db: Prisma.TransactionClient): Promise<Omit<Verified, "events">> {
  const verified: Omit<Verified, "events"> = { revisions: 0, signatures: 0, broken: null };
  for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
    const where = { id: { gt: after } };
    const page = await db.revision.findMany({ ...SIGNED, where, orderBy: { id: "asc" }, take: PAGE });
    for (const revision of page) {
      verified.broken ??= await problemOf(db, revision);
      verified.revisions++;
      verified.signatures += revision.steps.filter(({ action }) => action === "sign").length;
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return verified;
    after = last.id;
  }
}

/** What is recorded beside what the trail says of it: revisions, 办理记录, stage and status, passwords. */
export async function verifyAgainstTrail(db: Prisma.TransactionClient): Promise<Omit<Verified, "events">> {
  const { broken, ...counted } = await verifyRevisions(db);
  const difference =
    broken ??
    (await stepDifference(db)) ??
    (await revisionDifference(db)) ??
    (await stateDifference(db)) ??
    (await passwordDifference(db));
  return { ...counted, broken: difference };
}

/**
 * Walks the audit trail, and compares with it what is recorded besides.
 *
 * @param db begins no transaction here: it may stand within one
 */
export async function verifyRecords(db: Prisma.TransactionClient): Promise<Verified> {
  const chain: ChainReport = await verifyChain(db);
  const records = await verifyAgainstTrail(db);
  if (!chain.ok) return { ...records, events: 0, broken: chain.message };
  return { ...records, events: chain.events };
}
