import { z } from "zod";
import { budgetId, seenInput, stepReason } from "../workflow/schema";
import { BOARD_STEPS } from "./batch";

/** The most budgets of one request: more are asked for one request after the other, so that people see how far it is. */
export const MOST_AT_ONCE = 20;

/** A step on several budgets, from anybody. */
export const stepsInput = z
  .object({
    step: z.enum(BOARD_STEPS),
    reason: stepReason,
    approvedOn: z.iso.date("请填写批复日期，如 2026-02-10").nullable().default(null),
    budgets: z
      .array(z.object({ budgetId, seen: seenInput }))
      .min(1, "请先选中部门")
      .max(MOST_AT_ONCE, `一次最多办理 ${MOST_AT_ONCE} 个部门`),
  })
  .refine(({ step, approvedOn }) => step !== "approve" || approvedOn !== null, {
    path: ["approvedOn"],
    message: "请填写批复日期，如 2026-02-10",
  });
