import type { Rule } from "../types";
import { reasonsWith } from "./reason-faults";

/** 主要原因 need not be all there are; those that claim to be, with 其他, are NAR-06's. */
export const NAR_23: Rule = {
  id: "NAR-23",
  title: "写明金额的主要原因合计与变动额一致，或补列其他",
  severity: "confirm",
  basis: "财预〔2016〕143号",
  check: (context) => reasonsWith("NAR-23", context),
};
