import type { Transaction } from "./db";

/** The general chain: of what belongs to no department, and of everything from before departments had chains of their own. */
export const GENERAL_CHAIN = "00000000-0000-0000-0000-000000000000";

/** Chains by what is changed. A change of many takes all of theirs at once. */
export interface Chains {
  /** what belongs to no department: accounts, sessions, lists */
  general?: boolean;
  /** ids of departments */
  departments?: readonly string[];
  /** ids of budgets, which stands for their departments */
  budgets?: readonly string[];
}

/**
 * Whose turn a change takes: until it is done, nobody else changes the same. `everything` is for what reaches into every
 * department: 归口, lists, codes, limits.
 */
export type Turn = "everything" | Chains;

interface Held {
  everything: boolean;
  /** hash of the last event of each chain that is known here */
  heads: Map<string, string>;
}

const turns = new WeakMap<Transaction, Held>();

interface Head {
  id: string;
  head: string;
}

/**
 * Waits until nobody else changes what a transaction is about to change; to be called first in it. Chains are locked in the order
 * of their ids, so that two changes of many do not wait for one another; `everything` waits for all in one statement, and lets
 * reading go on. What was read before the turn may be out of date by then: the statements after it see all that went before,
 * as each takes a snapshot of its own (READ COMMITTED).
 */
export async function takeTurn(tx: Transaction, turn: Turn): Promise<void> {
  if (turn === "everything") {
    await tx.$executeRaw`LOCK TABLE audit_chain IN EXCLUSIVE MODE`;
    turns.set(tx, { everything: true, heads: new Map() });
    return;
  }
  const ids = [...(turn.departments ?? []), ...(turn.general ? [GENERAL_CHAIN] : [])];
  const budgets = [...(turn.budgets ?? [])];
  const rows = await tx.$queryRaw<Head[]>`
    SELECT id::text, head FROM audit_chain
    WHERE id = ANY (${ids}::uuid[] || ARRAY(SELECT department_id FROM budget WHERE id = ANY (${budgets}::uuid[])))
    ORDER BY audit_chain.id FOR UPDATE`;
  turns.set(tx, { everything: false, heads: new Map(rows.map(({ id, head }) => [id, head])) });
}

/** The chains that the transaction of a turn has, each with its head. @throws Error without a turn */
function heldBy(tx: Transaction): Held {
  const held = turns.get(tx);
  if (!held) throw new Error("What the trail records is done in its turn: call inTurn");
  return held;
}

/** The one chain that a turn has; null when it has several. */
export function onlyChain(tx: Transaction): string | null {
  const { everything, heads } = heldBy(tx);
  return everything || heads.size !== 1 ? null : ([...heads.keys()][0] ?? null);
}

/**
 * Heads of chains in a turn, to be moved on by whoever writes events.
 *
 * @throws Error when the turn does not have one of them
 */
export async function headsOf(tx: Transaction, chains: ReadonlySet<string>): Promise<Map<string, string>> {
  const { everything, heads } = heldBy(tx);
  const unknown = [...chains].filter((chain) => !heads.has(chain));
  if (unknown.length === 0) return heads;
  const rows = everything
    ? await tx.$queryRaw<Head[]>`SELECT id::text, head FROM audit_chain WHERE id = ANY (${unknown}::uuid[])`
    : [];
  for (const { id, head } of rows) heads.set(id, head);
  if (rows.length < unknown.length) throw new Error(`The turn does not have the chains of ${unknown.join(", ")}`);
  return heads;
}
