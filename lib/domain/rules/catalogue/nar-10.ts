import type { Rule } from "../types";
import { reasonsWith } from "./reason-faults";

export const NAR_10: Rule = {
  id: "NAR-10",
  title: "大额变动的原因写得具体",
  severity: "confirm",
  basis: "预决算公开检查",
  check: (context) => reasonsWith("NAR-10", context),
};
