import { Prisma, type PrismaClient } from "@/generated/prisma/client";
import { type CanonicalJson, canonicalJson } from "@/lib/domain/canonical";
import { type Disclosure, disclose } from "@/lib/domain/disclosure";
import type { Basis } from "@/lib/domain/editions/basis";
import { differencesOf } from "@/lib/domain/print";
import { coreHash } from "@/lib/packet/manifest";
import { reportError } from "@/lib/server/action-error";
import type { Transaction } from "@/lib/server/db";
import { sha256 } from "@/lib/server/sha256";
import { frozenBasis, frozenBook } from "../budgets/frozen";
import { readBasis } from "../code-books/basis";
import { keptDisclosure, makePrint, storePrint } from "./print";
import type { Recheck } from "./types";

type Revision = Prisma.RevisionGetPayload<object>;

/** Revisions that a process takes at once. */
const TAKEN = 2;
/** How long a process may take for them before another may take them, in minutes. */
const CLAIM_MINUTES = 10;
/** So many of the places are kept; how many there are is said. */
const MOST_PLACES = 100;
const LONGEST_TEXT = 400;

const UNDERWAY = "按现行程序重算没有完成，稍后再算。";
const NOT_COMPUTED = "现行程序不能重算这一修订。";

/** What revisions are computed with again at this moment: the program and the code books, with the limits of then. */
export async function recheckBasis(tx: Transaction): Promise<string> {
  const trees = await tx.codeBook.findMany({
    select: { year: true, tree: true, sha256: true },
    orderBy: [{ year: "asc" }, { tree: "asc" }],
  });
  return sha256(canonicalJson({ core: coreHash(), trees } as CanonicalJson));
}

/** Takes some revisions that were not computed with `basis` yet: those without a print first, then the latest. */
async function claim(db: PrismaClient, basis: string): Promise<string[]> {
  const taken = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    INSERT INTO revision_recheck (revision_id, basis, count, places, failure, computed_at)
    SELECT r.id, ${basis}, 0, '[]'::jsonb, ${UNDERWAY}, now()
    FROM revision r
    LEFT JOIN revision_print p ON p.revision_id = r.id
    LEFT JOIN revision_recheck c ON c.revision_id = r.id
    WHERE c.revision_id IS NULL OR c.basis <> ${basis}
      OR (c.failure = ${UNDERWAY} AND c.computed_at < now() - ${CLAIM_MINUTES} * interval '1 minute')
    ORDER BY p.revision_id IS NOT NULL, r.created_at DESC, r.id LIMIT ${TAKEN}
    ON CONFLICT (revision_id) DO UPDATE
    SET basis = excluded.basis, failure = excluded.failure, computed_at = excluded.computed_at
    WHERE revision_recheck.basis <> excluded.basis
      OR (revision_recheck.failure = ${UNDERWAY}
        AND revision_recheck.computed_at < now() - ${CLAIM_MINUTES} * interval '1 minute')
    RETURNING revision_id AS id`);
  return taken.map(({ id }) => id);
}

const shortened = (text: string | null) =>
  text !== null && text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;

function placesOf(differences: ReturnType<typeof differencesOf>): Recheck["places"] {
  return differences.slice(0, MOST_PLACES).map(({ before, after, ...place }) => {
    return { ...place, before: shortened(before), after: shortened(after) };
  });
}

/** Where the program of today prints a revision otherwise; what has no print yet gets that of today for its own. */
async function compute(
  db: PrismaClient,
  revision: Revision,
  present: Basis,
): Promise<Pick<Recheck, "count" | "places">> {
  const now: Disclosure = disclose(frozenBook(revision), frozenBasis(revision, present));
  const kept = await keptDisclosure(db, revision, present);
  if (!kept) {
    const print = await makePrint(now, present);
    await db.$transaction((tx) => storePrint(tx, revision.id, print, present, true));
    return { count: 0, places: [] };
  }
  const differences = differencesOf(kept, now);
  return { count: differences.length, places: placesOf(differences) };
}

async function settle(db: PrismaClient, id: string, basis: string, present: Basis): Promise<void> {
  const where = { revisionId: id, basis };
  try {
    const found = await compute(db, await db.revision.findUniqueOrThrow({ where: { id } }), present);
    const places = found.places as unknown as Prisma.InputJsonArray;
    await db.revisionRecheck.updateMany({ where, data: { count: found.count, places, failure: null } });
  } catch (error) {
    const number = reportError(error, "recheck");
    await db.revisionRecheck.updateMany({ where, data: { failure: `${NOT_COMPUTED}编号 ${number}。` } });
  }
}

/**
 * Computes some frozen revisions with the program of today: those that are older than kept prints get theirs, once and
 * marked as restated; of the others it is noted where they would print otherwise. Processes on one database share the work.
 *
 * @returns how many it took; 0 when there is nothing to do
 */
export async function recheckSome(db: PrismaClient): Promise<number> {
  const present = await readBasis(db);
  const basis = await recheckBasis(db);
  const taken = await claim(db, basis);
  for (const id of taken) await settle(db, id, basis, present);
  return taken.length;
}
