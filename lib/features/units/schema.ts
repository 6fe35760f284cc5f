import { z } from "zod";

const department = z.uuid("请选择部门");
const facts = {
  name: z.string("请输入单位名称").trim().min(1, "请输入单位名称").max(100, "单位名称最多 100 字"),
  kind: z.enum(["administrative", "civilServiceManaged", "institution"], "请选择单位性质"),
};

export const newUnitInput = z.object({
  department,
  code: z
    .string("请输入单位编码")
    .trim()
    .regex(/^\d{6,12}$/, "单位编码应为 6 至 12 位数字，以部门编码开头"),
  ...facts,
});
export const unitInput = z.object({ department, code: z.string("没有选中单位"), ...facts });
export const deleteUnitInput = z.object({ department, code: z.string("没有选中单位") });
