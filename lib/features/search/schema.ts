import { z } from "zod";

/** What is looked for, as it stands in an address. */
export const searchQuery = z.object({
  text: z.string("缺少参数 text").trim().min(1, "缺少参数 text").max(60, "最多 60 字"),
});
