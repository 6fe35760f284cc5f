import { z } from "zod";
import { written } from "@/lib/domain/text";

const text = written(z.string("请填写催办内容")).trim().min(1, "请填写催办内容").max(200, "催办内容最多 200 字");

export const remindInput = z.object({
  departments: z.array(z.uuid("没有选中部门")).min(1, "请先选中部门").max(5_000, "一次最多催办 5000 个部门"),
  fiscalYear: z.int("请刷新页面后重试"),
  text,
});
export const remindUnitsInput = z.object({
  budgetId: z.guid("预算编号有误，请刷新后重试"),
  units: z.array(z.string().max(32)).min(1, "请先选中单位").max(1_000, "一次最多催办 1000 个单位"),
  text,
});
