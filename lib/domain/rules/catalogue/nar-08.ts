import type { Rule } from "../types";
import { reasonsWith } from "./reason-faults";

/** Which changes want one, and when a reason lapses, the edition's limits say; see `isReasonWanted` and `hasLapsed`. */
export const NAR_08: Rule = {
  id: "NAR-08",
  title: "有增减变动的写明原因，原因为现在的变动而写",
  severity: "block",
  basis: "财预〔2016〕143号（“三公”经费增减变化原因）",
  check: (context) => reasonsWith("NAR-08", context),
};
