import { z } from "zod";

export const showLinesInput = z.object({
  department: z.uuid("部门编号有误，请刷新后重试"),
  showLines: z.boolean("请选择是否可展开到明细"),
});
