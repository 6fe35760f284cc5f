import type { Statements, Transaction } from "./db";

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
  /** the chains that are locked one by one */
  chains: ReadonlySet<string>;
}

const turns = new WeakMap<Statements, Held>();

/**
 * Waits until nobody else changes what a transaction is about to change; to be called first in it. Chains are locked in the order
 * of their ids, so that two changes of many do not wait for one another; `everything` waits for all in one statement, and lets
 * reading go on. What was read before the turn may be out of date by then: the statements after it see all that went before,
 * as each takes a snapshot of its own (READ COMMITTED).
 */
export async function takeTurn(tx: Transaction, turn: Turn): Promise<void> {
  if (turn === "everything") {
    await tx.$executeRaw`SELECT take_turn_of_everything()`;
    turns.set(tx, { everything: true, chains: new Set() });
    return;
  }
  const ids = [...(turn.departments ?? []), ...(turn.general ? [GENERAL_CHAIN] : [])];
  const budgets = [...(turn.budgets ?? [])];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM take_turn(${ids}::uuid[], ${budgets}::uuid[]) AS id`;
  tookTurn(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Notes that a transaction has the turn of these chains, whose rows a statement of it locked (`take_turn`). */
export function tookTurn(tx: Statements, chains: readonly string[]): void {
  turns.set(tx, { everything: false, chains: new Set(chains) });
}

/** The chains that the transaction of a turn has. @throws Error without a turn */
function heldBy(tx: Statements): Held {
  const held = turns.get(tx);
  if (!held) throw new Error("What the trail records is done in its turn: call inTurn");
  return held;
}

/** The one chain that a turn has; null when it has several. */
export function onlyChain(tx: Statements): string | null {
  const { everything, chains } = heldBy(tx);
  return everything || chains.size !== 1 ? null : ([...chains][0] ?? null);
}

/** @throws Error when a turn does not have one of the chains */
export function requireChains(tx: Statements, chains: readonly string[]): void {
  const held = heldBy(tx);
  const unknown = held.everything ? [] : chains.filter((chain) => !held.chains.has(chain));
  if (unknown.length > 0) throw new Error(`The turn does not have the chains of ${[...new Set(unknown)].join(", ")}`);
}
