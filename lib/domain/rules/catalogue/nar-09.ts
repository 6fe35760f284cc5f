import type { Rule } from "../types";
import { reasonsWith } from "./reason-faults";

export const NAR_09: Rule = {
  id: "NAR-09",
  title: "变动原因不只重复构成",
  severity: "confirm",
  basis: "预决算公开检查",
  check: (context) => reasonsWith("NAR-09", context),
};
