import { z } from "zod";
import { named } from "@/lib/domain/text";

const department = z.uuid("请选择部门");
const code = z.string("没有选中单位");
const closedOn = z.iso.date("请选择停用日期");
const facts = {
  name: named(z.string("请输入单位名称").trim().min(1, "请输入单位名称").max(100, "单位名称最多 100 字")),
  kind: z.enum(["administrative", "civilServiceManaged", "institution"], "请选择单位性质"),
  parent: z
    .string("请选择上级单位")
    .trim()
    .transform((typed) => (typed === "" ? null : typed)),
};

export const newUnitInput = z.object({
  department,
  code: z
    .string("请输入单位编码")
    .trim()
    .regex(/^\d{6,12}$/, "单位编码应为 6 至 12 位数字，以部门编码开头"),
  ...facts,
});
export const unitInput = z.object({ department, code, ...facts });
export const closeUnitInput = z.object({ department, code, closedOn });
export const mergeUnitInput = z.object({
  ...{ department, code, closedOn },
  heir: z.string("请选择并入的单位").trim().min(1, "请选择并入的单位"),
  roles: z.boolean(),
});
export const unitUpdateInput = z.object({
  budgetId: z.guid("预算编号有误，请刷新后重试"),
  seen: z.string("请刷新后重试").max(200_000, "请刷新后重试"),
});
export const unitOnlyInput = z.object({ department, code });
