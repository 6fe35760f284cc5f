import { z } from "zod";
import { AmountError, parseYuan } from "@/lib/domain/money";
import { written } from "@/lib/domain/text";

const MAX_REASON = 1000;

const budgetId = z.uuid("没有这份预算");
const revision = z.int("修订号有误，请刷新后重试").min(1, "修订号有误，请刷新后重试");
const version = z.int("版本有误，请刷新后重试");
const subject = z
  .string("请选择审阅的部分")
  .regex(/^(table|section|project):.+$/, "请选择审阅的部分")
  .max(100, "请选择审阅的部分");

function words(empty: string) {
  return written(z.string(empty)).trim().min(1, empty).max(MAX_REASON, `最多 ${MAX_REASON} 字，请精简`);
}

/** Yuan as a person types it, read into fen. */
const amount = z.string("请填写核定数").transform((text, context) => {
  try {
    return parseYuan(text);
  } catch (error) {
    if (!(error instanceof AmountError)) throw error;
    context.addIssue({ code: "custom", message: error.message });
    return z.NEVER;
  }
});

/** A part that was opened. */
export const openedInput = z.object({ budgetId, revision, subject });

/** A part to be ticked, or not any more. */
export const tickInput = z.object({ budgetId, revision, subject, ticked: z.boolean("请选择审阅的部分") });

/** 核定数 of a line; `version` is that of the adjustment before the eyes, null when there is none. */
export const proposeInput = z.object({
  budgetId,
  revision,
  lineId: z.string("请选择支出明细").min(1, "请选择支出明细").max(40, "请选择支出明细"),
  approved: amount,
  reason: words("请写明核减（核增）的理由"),
  version: version.nullable(),
});

/** An adjustment to be withdrawn. */
export const withdrawInput = z.object({ budgetId, adjustmentId: z.uuid("没有这处核减"), version });

/** An adjustment to be adopted; `lineVersion` is that of the line before the eyes. */
export const adoptInput = withdrawInput.extend({ lineVersion: version });

/** An adjustment that is not adopted, and why. */
export const answerInput = withdrawInput.extend({ answer: words("请写明不采纳的理由") });
