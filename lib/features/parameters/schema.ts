import { z } from "zod";
import { written } from "@/lib/domain/text";

export const parameterInput = z.object({
  edition: z.string("没有选中版式").max(64),
  name: z.string("没有选中参数").max(64),
  value: written(z.string("请填写取值")).trim().min(1, "请填写取值").max(100, "取值过长"),
  version: z.int("版本有误，请刷新后重试"),
});
