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

const code = z
  .string("请填写科目编码")
  .trim()
  .regex(/^\d{0,7}$/, "科目编码应为数字，可只写前几位，如 302");
const choice = z
  .string("请重新选择")
  .max(40, "请重新选择")
  .transform((text) => (text === "" ? null : text));

/** Hundredths of a per cent, as a person types per cents: `5`, `2.5`. */
const percent = z.string("请填写比例").transform((text, context) => {
  const [, whole = "", decimals = ""] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*[%％]?$/.exec(text.trim()) ?? [];
  const hundredths = Number(`${whole}${decimals.padEnd(2, "0")}`);
  if (whole !== "" && hundredths > 0 && hundredths <= 10_000) return hundredths;
  context.addIssue({ code: "custom", message: "比例应在 0 和 100 之间，最多两位小数，如 5 或 2.5" });
  return z.NEVER;
});

const way = z.discriminatedUnion("by", [
  z.object({ by: z.literal("percent"), hundredths: percent }),
  z.object({ by: z.literal("amount"), fen: amount.refine((fen) => fen > 0, "核减的金额应大于零") }),
]);

/** 核减 of several lines; `wanted` is what the person saw that it comes to, null to see it. */
export const cutsInput = z
  .object({
    ...{ budgetId, revision, way },
    scope: z.object({ code, unit: choice, class: z.enum(["basic", "project"]).nullable(), project: choice }),
    reason: written(z.string("请写明核减的理由")).trim().max(MAX_REASON, `最多 ${MAX_REASON} 字，请精简`),
    wanted: z.object({ lines: z.int(), approvedFen: z.int() }).nullable(),
  })
  .refine(({ reason, wanted }) => wanted === null || reason !== "", { path: ["reason"], message: "请写明核减的理由" });

/** An adjustment to be withdrawn. */
export const withdrawInput = z.object({ budgetId, adjustmentId: z.uuid("没有这处核减"), version });

/** An adjustment to be adopted; `lineVersion` is that of the line before the eyes. */
export const adoptInput = withdrawInput.extend({ lineVersion: version });

/** An adjustment that is not adopted, and why. */
export const answerInput = withdrawInput.extend({ answer: words("请写明不采纳的理由") });
