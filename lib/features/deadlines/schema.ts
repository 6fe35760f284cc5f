import { z } from "zod";
import { written } from "@/lib/domain/text";
import { REPORTED_STAGES } from "@/lib/domain/workflow";

const fiscalYear = z.int("请刷新页面后重试");
const stage = z.enum(REPORTED_STAGES, "请选择阶段");
const dueOn = z.iso.date("请填写日期，如 2026-10-15");
/** blank for none */
const dayOrNone = z.union([
  z.literal("").transform(() => null),
  z.iso.date("请填写日期，如 2026-10-15；不设期限时留空"),
]);
/** 部门编码, several of them apart by what people put between words. */
const codes = z
  .string("请填写部门编码")
  .transform((text) => [...new Set(text.split(/[\s,，、;；]+/).filter((code) => code !== ""))])
  .refine((list) => list.length > 0, "请填写部门编码，多个之间用顿号或空格隔开")
  .refine((list) => list.length <= 500, "一次最多填 500 个部门");

/** A deadline; `dueOn` blank for none. `seen` is the day that the person saw, blank for none. */
export const deadlineInput = z.object({
  fiscalYear,
  stage,
  dueOn: dayOrNone,
  seen: dayOrNone,
});
export const extensionInput = z.object({
  fiscalYear,
  stage,
  codes,
  dueOn,
  reason: written(z.string("请填写理由")).trim().min(1, "请填写延期的理由").max(200, "理由最多 200 字"),
});
export const withdrawExtensionInput = z.object({ fiscalYear, stage, department: z.uuid("没有选中部门，请刷新后重试") });
