import { entryBatchSchema } from "@/lib/domain/entry/change-schema";

/** How many changes one batch may hold; a larger block is sent in several, an import goes its own way. */
export const MAX_CHANGES = 2000;

/** A batch as a browser sends it. */
export const saveEntriesInput = entryBatchSchema.refine(({ changes }) => changes.length <= MAX_CHANGES, {
  path: ["changes"],
  message: `一次最多保存 ${MAX_CHANGES} 行修改，请分批保存`,
});
