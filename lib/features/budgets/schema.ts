import { z } from "zod";

/** The text of a book file, and the department it is to be carried into. 32 MB hold about 150,000 lines. */
export const importInput = z.object({
  departmentId: z.uuid("请选择部门"),
  text: z
    .string("请选择要导入的文件")
    .min(1, "文件是空的，请重新选择")
    .max(32 * 1024 * 1024, "文件超过 32 MB，请核对是否选错了文件"),
  /** the budget that the person saw and wants to be replaced, as it was then; without it whatever is there is replaced */
  replaces: z.object({ budgetId: z.uuid("请重新打开预算"), version: z.int("请重新打开预算") }).optional(),
});

/** The query of a trace request. */
export const traceQuery = z.object({
  address: z.string("缺少参数 address").min(1, "缺少参数 address").max(200, "参数 address 过长"),
  page: z.coerce.number("参数 page 应为正整数").int("参数 page 应为正整数").min(1, "参数 page 应为正整数").default(1),
});

const search = z.string().trim().max(100).catch("");

/** What a list is searched for, as it stands in an address, which anybody may have written. */
export function readSearch(value: unknown): string {
  return search.parse(value);
}
