import { z } from "zod";
import { STARTS } from "@/lib/domain/new-budget";

const fiscalYear = z.coerce
  .number("年度应为四位数字，如 2027")
  .int("年度应为四位数字，如 2027")
  .min(2000, "年度应在 2000 至 2100 之间")
  .max(2100, "年度应在 2000 至 2100 之间");

/** One new budget. */
export const newBudgetInput = z.object({
  departmentId: z.guid("请选择部门"),
  fiscalYear,
  start: z.enum(STARTS, "请选择起点"),
});

/** A new budget that begins with a book file. */
export const fromFileQuery = z.object({ fiscalYear, start: z.enum(["book", "priorYear"], "请选择起点") });

/** How many departments one batch takes. */
const LARGEST_BATCH = 2_000;

export const newBatchInput = z.object({
  fiscalYear,
  start: z.enum(["blank", "signed"], "批量新建的起点只能是空白或上年已签发预算"),
  departments: z
    .array(z.guid("请选择部门"))
    .min(1, "请至少选择一个部门")
    .max(LARGEST_BATCH, `一次最多 ${LARGEST_BATCH} 个部门`),
});
