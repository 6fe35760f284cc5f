import { z } from "zod";
import { entryBatchSchema } from "@/lib/domain/entry/change-schema";

/** How many changes one batch may hold; a larger block is sent in several, an import goes its own way. */
export const MAX_CHANGES = 2000;

/** A batch as a browser sends it. */
export const saveEntriesInput = entryBatchSchema.refine(({ changes }) => changes.length <= MAX_CHANGES, {
  path: ["changes"],
  message: `一次最多保存 ${MAX_CHANGES} 行修改，请分批保存`,
});

/** What is asked for when 上年数 are to be those of last year's signed budget. */
export const carryPriorYearInput = z.strictObject({
  budgetId: z.guid("预算标识应为 UUID"),
  batchId: z.guid("批次标识应为 UUID"),
  revisionId: z.guid("修订标识应为 UUID"),
  baseVersion: z.int("版本应为正整数或 null").min(1, "版本应为正整数或 null").nullable(),
});
