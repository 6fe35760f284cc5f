import { z } from "zod";

const file = z.instanceof(File, { message: "请选择文件" }).refine(({ size }) => size > 0, "请选择文件");

export const lookThroughInput = z.object({ file });
export const applyInput = z.object({
  file,
  /** hash of the plan that the person saw */
  wanted: z.string().regex(/^[0-9a-f]{64}$/, "请重新上传文件"),
  way: z.enum(["password", "oidc"], "请选择登录方式"),
});
export const renewInput = z.object({
  people: z.array(z.uuid("没有选中人员")).min(1, "请先选中人员").max(5_000, "一次最多选 5000 人"),
});
