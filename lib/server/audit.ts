import type { AuditAction } from "@/lib/domain/audit";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import { GENERAL_CHAIN, headsOf, onlyChain } from "./audit-chain";
import type { Transaction } from "./db";
import { sha256 } from "./sha256";

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
export interface Recorded {
  actorId: string | null;
  /** network address of the person, or that of `COMMAND_LINE`; null for the program itself */
  origin: string | null;
  action: string;
  budgetId: string | null;
  entity: string;
  before: CanonicalJson;
  after: CanonicalJson;
}

export type Hashed = Recorded & { at: string; prevHash: string };

/**
 * The hash of an event: SHA-256 over the canonical JSON of what is named here. An origin that is null is left out, so
 * that events written before there were origins keep the hash they have; one that was removed changes the hash.
 */
export function hashOf({ at, actorId, origin, action, budgetId, entity, before, after, prevHash }: Hashed): string {
  const where = origin === null ? {} : { origin };
  return sha256(canonicalJson({ at, actorId, ...where, action, budgetId, entity, before, after, prevHash }));
}

/** An event with its place in a chain, as it is stored. */
type Linked = Recorded & { at: string; departmentId: string | null; prevHash: string; hash: string };

function linked({ actor, ...facts }: AuditEvent, at: string, chain: string, prevHash: string): Linked {
  const event: Recorded = { ...facts, actorId: actor?.id ?? null, origin: actor?.address ?? null };
  const departmentId = chain === GENERAL_CHAIN ? null : chain;
  return { ...event, at, departmentId, prevHash, hash: hashOf({ ...event, at, prevHash }) };
}

/** The department that an event names besides a budget. */
function namedDepartment({ before, after }: AuditEvent): string | null {
  for (const said of [after, before]) {
    if (said === null || typeof said !== "object" || Array.isArray(said)) continue;
    const id = (said as { [name: string]: CanonicalJson }).departmentId;
    if (typeof id === "string") return id;
  }
  return null;
}

/** The chain of each event: the one that the turn has, else that of its budget or of the department that it names. */
async function chainsOf(tx: Transaction, events: readonly AuditEvent[]): Promise<string[]> {
  const only = onlyChain(tx);
  if (only !== null) return events.map(() => only);
  const ids = new Set(events.flatMap(({ budgetId }) => budgetId ?? []));
  const budgets = await tx.budget.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, departmentId: true },
  });
  const departments = new Map(budgets.map(({ id, departmentId }) => [id, departmentId]));
  return events.map((event) => {
    const { budgetId } = event;
    return (budgetId === null ? namedDepartment(event) : departments.get(budgetId)) ?? GENERAL_CHAIN;
  });
}

/** So many events are written in one statement. */
const BATCH = 1000;

/** Writes events and moves the heads of their chains on, in one statement. */
async function write(tx: Transaction, events: readonly Linked[]): Promise<void> {
  const heads = new Map<string, { id: string; head: string; events: number }>();
  for (const { departmentId, hash } of events) {
    const id = departmentId ?? GENERAL_CHAIN;
    heads.set(id, { id, head: hash, events: (heads.get(id)?.events ?? 0) + 1 });
  }
  await tx.$executeRaw`
    WITH written AS (
      INSERT INTO audit_event
        (at, actor_id, origin, action, budget_id, department_id, entity, before, after, prev_hash, hash)
      SELECT e.at, e."actorId", e.origin, e.action, e."budgetId", e."departmentId", e.entity, e.before, e.after,
        e."prevHash", e.hash
      FROM jsonb_to_recordset(${JSON.stringify(events.map((event, n) => ({ ...event, n })))}::jsonb) AS e (
        n int, at timestamptz, "actorId" uuid, origin text, action text, "budgetId" uuid, "departmentId" uuid,
        entity text, before jsonb, after jsonb, "prevHash" text, hash text
      ) ORDER BY e.n
    )
    UPDATE audit_chain AS c SET head = h.head, events = c.events + h.events
    FROM jsonb_to_recordset(${JSON.stringify([...heads.values()])}::jsonb) AS h (id uuid, head text, events int)
    WHERE c.id = h.id`;
}

/**
 * Writes events at the ends of their chains, one after the other, in the transaction of the changes that they record: all stand
 * or none does.
 *
 * @throws Error outside of a turn (`inTurn`), and for a chain that the turn does not have
 */
export async function recordEvents(tx: Transaction, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const chains = await chainsOf(tx, events);
  const heads = await headsOf(tx, new Set(chains));
  const at = new Date().toISOString();
  const rows = events.map((event, index) => {
    const chain = chains[index] ?? GENERAL_CHAIN;
    const row = linked(event, at, chain, heads.get(chain) ?? "");
    heads.set(chain, row.hash);
    return row;
  });
  for (let start = 0; start < rows.length; start += BATCH) await write(tx, rows.slice(start, start + BATCH));
}

/** Writes one event at the end of the chain, as `recordEvents` does. */
export function recordEvent(tx: Transaction, event: AuditEvent): Promise<void> {
  return recordEvents(tx, [event]);
}
