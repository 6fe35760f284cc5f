import { z } from "zod";

const file = z.instanceof(File, { message: "请选择文件" }).refine(({ size }) => size > 0, "请选择文件");
const year = z.coerce.number().int().min(2000, "请选择年度").max(2100, "请选择年度");

export const lookThroughInput = z.object({ file, year });
export const applyInput = z.object({
  ...{ file, year },
  /** hash of the plan that the person saw */
  wanted: z.string().regex(/^[0-9a-f]{64}$/, "请重新上传文件"),
});

/** The year that an address asks for; null for the one that is being prepared. */
export function readYear(value: unknown): number | null {
  return typeof value === "string" && /^20\d{2}$/.test(value) ? Number(value) : null;
}
