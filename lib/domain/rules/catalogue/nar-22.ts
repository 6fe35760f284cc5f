import type { Rule } from "../types";
import { reasonsWith } from "./reason-faults";

export const NAR_22: Rule = {
  id: "NAR-22",
  title: "原因的文字与增减方向相符",
  severity: "confirm",
  basis: "财预〔2016〕143号；预决算公开检查（数据一致）",
  check: (context) => reasonsWith("NAR-22", context),
};
