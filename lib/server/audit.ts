import { Prisma } from "@/generated/prisma/client";
import type { AuditAction } from "@/lib/domain/audit";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import type { Transaction } from "./db";
import { sha256 } from "./sha256";

/** What the first event follows. */
const GENESIS = "0".repeat(64);

/** Where something was done from, and by whom if that is known. */
export interface AuditOrigin {
  id: string | null;
  /** network address; null when the server did not learn it */
  address: string | null;
}

/** Who did something, and from which network address; a `SessionUser` is one. */
export interface AuditActor extends AuditOrigin {
  id: string;
}

/** Somebody with access to the machine itself, who need not have an account. */
export const COMMAND_LINE: AuditOrigin = { id: null, address: "command line" };

/** One thing that happened, before it has its place in the chain. */
export interface AuditEvent {
  /** null when the program acted by itself, e.g. while seeding */
  actor: AuditOrigin | null;
  action: AuditAction;
  /** null when no budget was changed, e.g. a role was given */
  budgetId: string | null;
  /** what was changed: a model name and its key, e.g. `line:L001` */
  entity: string;
  before: CanonicalJson;
  after: CanonicalJson;
}

/** An event as it is stored, but for its place in the chain. */
interface Recorded {
  actorId: string | null;
  /** network address of the person, or that of `COMMAND_LINE`; null for the program itself */
  origin: string | null;
  action: string;
  budgetId: string | null;
  entity: string;
  before: CanonicalJson;
  after: CanonicalJson;
}

type Hashed = Recorded & { at: string; prevHash: string };

/**
 * The hash of an event: SHA-256 over the canonical JSON of what is named here. An origin that is null is left out, so
 * that events written before there were origins keep the hash they have; one that was removed changes the hash.
 */
function hashOf({ at, actorId, origin, action, budgetId, entity, before, after, prevHash }: Hashed): string {
  const where = origin === null ? {} : { origin };
  return sha256(canonicalJson({ at, actorId, ...where, action, budgetId, entity, before, after, prevHash }));
}

/** Two events after the same one: the loser's transaction is to be repeated, as `serializable` does for this code. */
class ChainConflict extends Error {
  override readonly name = "ChainConflict";
  readonly code = "P2034";
}

const stored = (value: CanonicalJson) => (value === null ? Prisma.DbNull : value);

/**
 * Lets changes that are recorded follow one another; to be called first in a serializable transaction. Each conflicts
 * with every other on the audit chain, and where some are short and many, a long one or an unlucky one would use up its
 * attempts. LOCK is the one statement that waits before the transaction takes its snapshot: whoever waited sees all that
 * went before. Reading goes on meanwhile.
 */
export async function waitForTurn(tx: Transaction): Promise<void> {
  await tx.$executeRaw`LOCK TABLE entry_batch IN SHARE ROW EXCLUSIVE MODE`;
}

/** An event with its place in the chain. */
function linked({ actor, ...facts }: AuditEvent, at: Date, prevHash: string) {
  const event: Recorded = { ...facts, actorId: actor?.id ?? null, origin: actor?.address ?? null };
  const hash = hashOf({ ...event, at: at.toISOString(), prevHash });
  return { ...event, before: stored(event.before), after: stored(event.after), at, prevHash, hash };
}

/**
 * Writes events at the end of the chain, one after the other, in the transaction of the changes that they record: all
 * stand or none does. Call it within `serializable`, which repeats the loser when two events would follow the same one.
 */
export async function recordEvents(tx: Transaction, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: "desc" }, select: { hash: true } });
  const at = new Date();
  const rows: ReturnType<typeof linked>[] = [];
  for (const event of events) rows.push(linked(event, at, rows.at(-1)?.hash ?? last?.hash ?? GENESIS));
  await tx.auditEvent.createMany({ data: rows }).catch((error: unknown) => {
    const taken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw taken ? new ChainConflict("Another event has taken this place in the chain", { cause: error }) : error;
  });
}

/** Writes one event at the end of the chain, as `recordEvents` does. */
export function recordEvent(tx: Transaction, event: AuditEvent): Promise<void> {
  return recordEvents(tx, [event]);
}

/** What a walk over the whole chain found; `seq` is the first event that does not fit. */
export type ChainReport = { ok: true; events: number } | { ok: false; seq: bigint; message: string };

const PAGE = 1000;

type StoredEvent = Prisma.AuditEventGetPayload<object>;

function breakAt(event: StoredEvent, expectedPrevHash: string): string | null {
  const { seq, at, prevHash, hash } = event;
  if (prevHash !== expectedPrevHash) return `审计记录 ${seq} 与前一条不衔接：其间有记录被删除、插入或调换`;
  const before = event.before as CanonicalJson;
  const after = event.after as CanonicalJson;
  if (hashOf({ ...event, before, after, at: at.toISOString() }) === hash) return null;
  return `审计记录 ${seq} 的内容与其校验值不符：记录写入后被改动`;
}

/**
 * Walks the chain from its beginning and names the first break: an event that was changed, removed, inserted or moved.
 * Events cut off at the end leave no trace in the chain itself.
 */
export async function verifyChain(db: Transaction): Promise<ChainReport> {
  let prevHash = GENESIS;
  let events = 0;
  for (let after = -1n; ; ) {
    const page = await db.auditEvent.findMany({ where: { seq: { gt: after } }, orderBy: { seq: "asc" }, take: PAGE });
    for (const event of page) {
      const message = breakAt(event, prevHash);
      if (message) return { ok: false, seq: event.seq, message };
      prevHash = event.hash;
    }
    events += page.length;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return { ok: true, events };
    after = last.seq;
  }
}
