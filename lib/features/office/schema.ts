import { z } from "zod";
import { EDITIONS } from "@/lib/domain/editions";

/** The year and the edition of new budgets that a person saw when drafts were to turn to it. */
export const turnInput = z.object({ fiscalYear: z.int("请刷新页面后重试"), edition: z.string("请刷新页面后重试") });

export const yearInput = z.object({
  fiscalYear: z
    .string("请输入编制年度")
    .trim()
    .regex(/^20\d{2}$/, "编制年度应为四位年份，如 2027")
    .transform(Number),
  edition: z.string("请选择公开套表版式").refine((id) => EDITIONS.has(id), "请选择公开套表版式"),
  /** the year that the person saw, as it was then */
  seen: z.int("请刷新页面后重试"),
});
