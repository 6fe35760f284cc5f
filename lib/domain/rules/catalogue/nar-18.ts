import type { Rule } from "../types";
import { reasonsWith } from "./reason-faults";

/** Judges what clearly speaks of the whole change; a number of a part is a person's to know. */
export const NAR_18: Rule = {
  id: "NAR-18",
  title: "原因中的增减百分比、增减额与变动相符，上年为零的不写百分比",
  severity: "confirm",
  basis: "财预〔2016〕143号；预决算公开检查（数据一致）",
  check: (context) => reasonsWith("NAR-18", context),
};
