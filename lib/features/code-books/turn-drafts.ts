import type { AuditAction } from "@/lib/domain/audit/actions";
import { type AuditActor, recordEvent } from "@/lib/server/audit";
import type { Transaction } from "@/lib/server/db";

/** Which drafts turn to another edition, and by what a person did. */
export interface Turning {
  fiscalYear: number;
  /** the edition a draft is to have, by the one it has */
  editionFor(edition: string): string;
  action: AuditAction;
  actor: AuditActor;
}

/** The drafts of a year that have another edition than they are to have. */
export async function draftsToTurn(
  tx: Transaction,
  { fiscalYear, editionFor }: Pick<Turning, "fiscalYear" | "editionFor">,
) {
  const drafts = await tx.budget.findMany({
    where: { fiscalYear, status: "draft" },
    select: { id: true, edition: true, version: true },
  });
  return drafts.filter(({ edition }) => edition !== editionFor(edition));
}

/** Turns them, each with its event; what was submitted stays as it was frozen. @returns how many were turned */
export async function turnDrafts(tx: Transaction, turning: Turning): Promise<number> {
  const due = await draftsToTurn(tx, turning);
  for (const { id, edition, version } of due) {
    const after = { edition: turning.editionFor(edition), version: version + 1 };
    await tx.budget.update({ where: { id }, data: after });
    const event = { budgetId: id, entity: `budget:${id}`, before: { edition, version }, after };
    await recordEvent(tx, { ...event, actor: turning.actor, action: turning.action });
  }
  return due.length;
}
