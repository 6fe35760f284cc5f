import type { PrismaClient } from "@/generated/prisma/client";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";
import { inTurn } from "@/lib/server/in-turn";
import { sha256 } from "@/lib/server/sha256";
import { writeChanges } from "./apply-changes";
import { firstPasswords } from "./first-passwords";
import { planLists } from "./plan";
import type { ListsFile } from "./read";
import { slipsFor } from "./slips";
import { readStanding } from "./standing";
import type { ListChanges, ListsPlan, PasswordSlip } from "./types";

/** About how many rows are written for each change: itself and its event. */
const ROWS_EACH = 2;

/** How new people sign in. */
export type SignInWay = "password" | "oidc";

/** What a file would do, and by what it is known that nothing has changed since. */
export interface PlanAnswer {
  plan: ListsPlan;
  /** SHA-256 of what the plan says of each cell */
  hash: string;
}

/** What became of a file that was to be applied: `applied` false when it is refused, or the plan is no longer the one seen. */
export interface ApplyAnswer extends PlanAnswer {
  applied: boolean;
  /** to be shown once: they are stored nowhere */
  slips: PasswordSlip[];
}

interface Planned extends PlanAnswer {
  changes: ListChanges;
}

const selfOf = async (db: Transaction, { id }: AuditActor) =>
  (await db.user.findUniqueOrThrow({ where: { id }, select: { accountName: true } })).accountName;

async function planned(db: Transaction, file: ListsFile, actor: AuditActor): Promise<Planned> {
  const { plan, changes } = planLists(file, await readStanding(db), await selfOf(db, actor));
  const seen = { refusals: plan.refusals, sheets: plan.sheets.map(({ list, rows }) => ({ list, rows })) };
  return { plan, changes, hash: sha256(canonicalJson(seen as unknown as CanonicalJson)) };
}

/** Compares a file with the lists; nothing is changed. @param actor who asks */
export async function lookThrough(db: PrismaClient, file: ListsFile, actor: AuditActor): Promise<PlanAnswer> {
  const { plan, hash } = await planned(db, file, actor);
  return { plan, hash };
}

function countsOf({ sheets }: ListsPlan): Record<string, number> {
  const sum = (state: "added" | "changed") => sheets.reduce((count, { counts }) => count + counts[state], 0);
  return { added: sum("added"), changed: sum("changed") };
}

/**
 * Applies a file, all of it or nothing: everything it adds and changes with the event of each, and one of the file.
 *
 * @param wanted the hash of the plan that the person saw; another plan is shown again and not applied
 * @param way how new people sign in; with `password` each gets a first one, which the answer alone holds in clear
 * @throws Refusal when what is there does not let a change be made after all
 */
export async function applyLists(
  db: PrismaClient,
  file: ListsFile,
  { actor, wanted, way }: { actor: AuditActor; wanted: string; way: SignInWay },
): Promise<ApplyAnswer> {
  const first = await planned(db, file, actor);
  const refused = ({ plan, hash }: Planned): ApplyAnswer => ({ plan, hash, applied: false, slips: [] });
  if (first.hash !== wanted || first.plan.refused > 0 || first.plan.changed === 0) return refused(first);
  const added = first.changes.people.flatMap(({ id, account }) => (id === null ? [account] : []));
  // Outside the transaction: they take seconds, and everybody who saves would wait.
  const passwords = await firstPasswords(way === "password" ? added : []);
  return inTurn(
    "everything",
    async (tx) => {
      const now = await planned(tx, file, actor);
      if (now.hash !== wanted) return refused(now);
      await writeChanges(tx, actor, now.changes, passwords.hashed);
      const event = { actor, action: "lists.import", budgetId: null, entity: "lists:" } as const;
      await recordEvent(tx, { ...event, before: null, after: countsOf(now.plan) });
      return { plan: now.plan, hash: wanted, applied: true, slips: await slipsFor(tx, passwords.clear) };
    },
    db,
    first.plan.changed * ROWS_EACH,
  );
}
