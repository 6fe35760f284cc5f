import { z } from "zod";

export const rollForwardInput = z.object({
  budgetId: z.guid("没有这份预算"),
  /** the revision that the person looked at */
  revision: z.int("修订号有误，请刷新后重试"),
  projects: z.array(z.string().max(64)).max(5_000, "项目过多"),
  /** by codes that ended the ones chosen in their place */
  codes: z.record(z.string().max(16), z.string().max(16)).default({}),
});
