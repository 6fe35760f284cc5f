import { database } from "@/lib/server/db";
import { requireUser } from "@/lib/server/session";
import { findRevisionAttachments } from "./find";
import type { RevisionAttachmentItem } from "./types";

/** The files that the revisions of a budget name, by the id of the revision. */
export async function loadRevisionAttachments(budgetId: string): Promise<Map<string, RevisionAttachmentItem[]>> {
  return findRevisionAttachments(database(), await requireUser(), budgetId);
}
