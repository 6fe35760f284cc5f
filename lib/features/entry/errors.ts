import type { EntryConflict, EntryRefusal } from "@/lib/domain/entry/change";
import { Refusal } from "@/lib/server/action-error";
import type { SaveProblem } from "./types";

/** Rows of a batch were changed by others meanwhile. Nothing of the batch was saved. */
export class EntryConflicts extends Refusal {
  constructor(readonly conflicts: EntryConflict[]) {
    super(`${conflicts.length} 行已被他人修改，本次修改没有保存。请对照两种内容，选择保留哪一种。`);
  }
}

/** Rows of a batch cannot be saved as they are. Nothing of the batch was saved. */
export class EntryRefused extends Refusal {
  constructor(readonly refusals: EntryRefusal[]) {
    super(`有 ${refusals.length} 处不能保存，本次修改没有保存。请按提示更正。`);
  }
}

/** The answer to an error that saving words itself; null for any other. */
export function saveProblemOf(error: unknown): SaveProblem | null {
  if (error instanceof EntryConflicts) return { code: "conflict", message: error.message, conflicts: error.conflicts };
  if (error instanceof EntryRefused) return { code: "refused", message: error.message, refusals: error.refusals };
  return null;
}
