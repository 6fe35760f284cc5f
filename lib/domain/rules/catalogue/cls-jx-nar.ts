import type { Rule } from "../types";
import { CLS_01 } from "./cls-01";
import { CLS_02 } from "./cls-02";
import { CLS_05 } from "./cls-05";
import { CLS_06 } from "./cls-06";
import { CLS_07 } from "./cls-07";
import { CLS_08 } from "./cls-08";
import { CLS_09 } from "./cls-09";
import { CLS_11 } from "./cls-11";
import { CLS_12 } from "./cls-12";
import { CLS_13 } from "./cls-13";
import { CLS_14 } from "./cls-14";
import { CLS_15 } from "./cls-15";
import { CLS_16 } from "./cls-16";
import { CLS_17 } from "./cls-17";
import { CLS_18 } from "./cls-18";
import { CLS_19 } from "./cls-19";
import { CLS_20 } from "./cls-20";
import { CLS_21 } from "./cls-21";
import { CLS_22 } from "./cls-22";
import { CLS_23 } from "./cls-23";
import { JX_01 } from "./jx-01";
import { JX_02 } from "./jx-02";
import { JX_03 } from "./jx-03";
import { JX_04 } from "./jx-04";
import { JX_05 } from "./jx-05";
import { JX_06 } from "./jx-06";
import { JX_08 } from "./jx-08";
import { JX_10 } from "./jx-10";
import { JX_12 } from "./jx-12";
import { JX_14 } from "./jx-14";
import { JX_15 } from "./jx-15";
import { JX_16 } from "./jx-16";
import { JX_17 } from "./jx-17";
import { JX_18 } from "./jx-18";
import { JX_19 } from "./jx-19";
import { JX_20 } from "./jx-20";
import { JX_21 } from "./jx-21";
import { NAR_04 } from "./nar-04";
import { NAR_05 } from "./nar-05";
import { NAR_06 } from "./nar-06";
import { NAR_07 } from "./nar-07";
import { NAR_08 } from "./nar-08";
import { NAR_09 } from "./nar-09";
import { NAR_10 } from "./nar-10";
import { NAR_11 } from "./nar-11";
import { NAR_13 } from "./nar-13";
import { NAR_14 } from "./nar-14";
import { NAR_15 } from "./nar-15";
import { NAR_16 } from "./nar-16";
import { NAR_17 } from "./nar-17";
import { NAR_18 } from "./nar-18";
import { NAR_20 } from "./nar-20";
import { NAR_21 } from "./nar-21";
import { NAR_22 } from "./nar-22";
import { NAR_23 } from "./nar-23";
import { NAR_24 } from "./nar-24";
import { PRO_05 } from "./pro-05";
import { TXT_01 } from "./txt-01";
import { TXT_02 } from "./txt-02";
import { TXT_03 } from "./txt-03";
import { TXT_04 } from "./txt-04";
import { TXT_05 } from "./txt-05";
import { TXT_06 } from "./txt-06";

/** Rules on codes, the narrative, performance targets and disclosure as a whole, in the order of the catalogue. */
export const CLS_JX_NAR_RULES: readonly Rule[] = [
  CLS_01,
  CLS_02,
  CLS_05,
  CLS_06,
  CLS_07,
  CLS_08,
  CLS_09,
  CLS_11,
  CLS_12,
  CLS_13,
  CLS_14,
  CLS_15,
  CLS_16,
  CLS_17,
  CLS_18,
  CLS_19,
  CLS_20,
  CLS_21,
  CLS_22,
  CLS_23,
  NAR_04,
  NAR_05,
  NAR_06,
  NAR_07,
  NAR_08,
  NAR_09,
  NAR_10,
  NAR_11,
  NAR_13,
  NAR_14,
  NAR_15,
  NAR_16,
  NAR_17,
  NAR_18,
  NAR_20,
  NAR_21,
  NAR_22,
  NAR_23,
  NAR_24,
  JX_01,
  JX_02,
  JX_03,
  JX_04,
  JX_05,
  JX_06,
  JX_08,
  JX_10,
  JX_12,
  JX_14,
  JX_15,
  JX_16,
  JX_17,
  JX_18,
  JX_19,
  JX_20,
  JX_21,
  PRO_05,
  TXT_01,
  TXT_02,
  TXT_03,
  TXT_04,
  TXT_05,
  TXT_06,
];
