import { z } from "zod";

/** A file with a tree or a table between codes, to be looked through (`apply` false) or imported. */
export const codeBookInput = z.object({
  year: z
    .string("请输入年度")
    .trim()
    .regex(/^20\d\d$/, "年度应为四位数字，如 2025")
    .transform(Number),
  tree: z.enum(
    ["function", "departmentEconomic", "governmentEconomic", "correspondence", "succession"],
    "请选择科目类别",
  ),
  file: z.instanceof(File, { message: "请选择文件" }).refine(({ size }) => size > 0, "请选择文件"),
  apply: z.boolean(),
});
