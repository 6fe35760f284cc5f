import { z } from "zod";
import { SOURCES } from "@/lib/domain/book";
import { BUDGET_STATUSES } from "@/lib/domain/labels/status";
import { AmountError, parseYuan } from "@/lib/domain/money";
import { written } from "@/lib/domain/text";
import { WORKFLOW_ACTIONS } from "@/lib/domain/workflow";

const STAGES = ["firstSubmission", "controlFigures", "secondSubmission", "approval"] as const;

export const budgetId = z.guid("预算编号有误，请刷新后重试");
const hash = z.string().regex(/^[0-9a-f]{64}$/, "校验值有误，请刷新后重试");

/** What the person saw, in the form the page holds it. */
export const seenInput = z.object({
  stage: z.enum(STAGES),
  status: z.enum(BUDGET_STATUSES),
  version: z.int(),
  sha256: hash.nullable(),
});

export const stepReason = written(z.string()).max(2_000, "理由最多 2000 字").default("");

/** A step, from anybody. `password` is asked for when signing. */
export const stepInput = z.object({
  budgetId,
  action: z.enum(WORKFLOW_ACTIONS),
  seen: seenInput,
  reason: stepReason,
  unit: z.string().max(32).nullable().default(null),
  password: z.string().max(200).default(""),
});

const yuan = z.string().transform((text, context) => {
  try {
    return parseYuan(text);
  } catch (error) {
    if (!(error instanceof AmountError)) throw error;
    context.addIssue({ code: "custom", message: error.message });
    return z.NEVER;
  }
});

const ceiling = z.object({
  unit: z.string().max(32),
  class: z.enum(["basic", "project"]),
  source: z.enum(SOURCES),
  amount: yuan,
});

/** 控制数 as a form holds them: amounts in yuan as text. */
export const ceilingsInput = z.object({
  budgetId,
  seen: z.array(ceiling).max(2_000),
  ceilings: z.array(ceiling).max(2_000, "控制数最多 2000 行"),
});

export const approvalDayInput = z.object({ budgetId, approvedOn: z.iso.date("请填写日期，如 2026-02-10") });

/** The words of 更正公告 that say why a packet is corrected. */
export const correctionReasonInput = z.object({
  budgetId,
  seen: z.string().max(2_000),
  text: written(z.string()).max(500, "更正原因最多 500 字"),
});

/** The most findings that one reason is written for at once. */
const MOST_TOGETHER = 200;

export const reasonInput = z.object({
  budgetId,
  findings: z
    .array(
      z.object({
        rule: z.string().max(32),
        subject: z.string().max(400),
        // Every place of a finding stands in it, and there may be thousands.
        asked: z.string().max(400_000),
      }),
    )
    .min(1, "请先选择要说明的问题")
    .max(MOST_TOGETHER, `一次最多说明 ${MOST_TOGETHER} 个问题`),
  text: written(z.string()).max(2_000, "说明最多 2000 字"),
});
