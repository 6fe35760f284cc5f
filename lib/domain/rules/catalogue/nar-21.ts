import type { Rule } from "../types";
import { reasonsWith } from "./reason-faults";

/** Of changes that need no reason; the others are NAR-08's. The text leaves such a reason out until it is confirmed. */
export const NAR_21: Rule = {
  id: "NAR-21",
  title: "自愿写明的原因为现在的变动而写",
  severity: "confirm",
  basis: "财预〔2016〕143号（真实准确）",
  check: (context) => reasonsWith("NAR-21", context),
};
