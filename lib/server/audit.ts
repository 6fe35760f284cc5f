import type { AuditAction } from "@/lib/domain/audit";
import type { CanonicalJson } from "@/lib/domain/canonical";
import { GENERAL_CHAIN, onlyChain, requireChains } from "./audit-chain";
import type { Statements } from "./db";

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
async function chainsOf(tx: Statements, events: readonly AuditEvent[]): Promise<string[]> {
  const only = onlyChain(tx);
  if (only !== null) return events.map(() => only);
  const ids = new Set(events.flatMap(({ budgetId }) => budgetId ?? []));
  const budgets = await tx.$queryRaw<{ id: string; departmentId: string }[]>`
    SELECT id::text, department_id::text AS "departmentId" FROM budget WHERE id = ANY (${[...ids]}::uuid[])`;
  const departments = new Map(budgets.map(({ id, departmentId }) => [id, departmentId]));
  return events.map((event) => {
    const { budgetId } = event;
    return (budgetId === null ? namedDepartment(event) : departments.get(budgetId)) ?? GENERAL_CHAIN;
  });
}

/** So many events are written in one statement. */
const BATCH = 1000;

/** An event as PostgreSQL reads it: number, time, predecessor and hash are the database's own. */
function recordOf({ actor, ...facts }: AuditEvent, n: number, chain: string): object {
  const departmentId = chain === GENERAL_CHAIN ? null : chain;
  return { ...facts, n, actorId: actor?.id ?? null, origin: actor?.address ?? null, departmentId };
}

/** Writes events in their order; the trigger on the table links each to the one before. */
async function write(tx: Statements, events: readonly object[]): Promise<void> {
  await tx.$executeRaw`SELECT record_events(${JSON.stringify(events)}::jsonb)`;
}

/**
 * Writes events at the ends of their chains, one after the other, in the transaction of the changes that they record: all stand
 * or none does. The time of an event is the one at which the database writes it.
 *
 * @throws Error outside of a turn (`inTurn`), and for a chain that the turn does not have
 */
export async function recordEvents(tx: Statements, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return;
  const chains = await chainsOf(tx, events);
  requireChains(tx, chains);
  const rows = events.map((event, n) => recordOf(event, n, chains[n] ?? GENERAL_CHAIN));
  for (let start = 0; start < rows.length; start += BATCH) await write(tx, rows.slice(start, start + BATCH));
}

/** Writes one event at the end of the chain, as `recordEvents` does. */
export function recordEvent(tx: Statements, event: AuditEvent): Promise<void> {
  return recordEvents(tx, [event]);
}
