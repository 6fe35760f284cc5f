import { z } from "zod";
import { LARGEST_RUN } from "./counts";

/** What starts a run: the budgets, each once. */
export const startInput = z.object({
  budgets: z
    .array(z.guid("预算编号有误，请刷新后重新选择"))
    .min(1, "请至少选择一份预算")
    .max(LARGEST_RUN, `一次最多选择 ${LARGEST_RUN} 份预算`)
    .refine((ids) => new Set(ids).size === ids.length, "同一份预算选择了两次"),
});

/** Names a run. */
export const runInput = z.object({ run: z.guid("批量生成的编号有误，请刷新后重试") });
