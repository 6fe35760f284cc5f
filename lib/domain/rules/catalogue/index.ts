import type { Rule } from "../types";
import { AMT_01 } from "./amt-01";
import { AMT_02 } from "./amt-02";
import { AMT_03 } from "./amt-03";
import { CLS_JX_NAR_RULES } from "./cls-jx-nar";
import { JG_01 } from "./jg-01";
import { JG_02 } from "./jg-02";
import { JG_03 } from "./jg-03";
import { SG_01 } from "./sg-01";
import { SG_02 } from "./sg-02";
import { SG_03 } from "./sg-03";
import { SG_04 } from "./sg-04";
import { SG_05 } from "./sg-05";
import { SG_06 } from "./sg-06";
import { compareIds } from "./shared-ids";
import { STR_01 } from "./str-01";
import { STR_02 } from "./str-02";
import { STR_03 } from "./str-03";
import { STR_04 } from "./str-04";
import { STR_05 } from "./str-05";
import { STR_06 } from "./str-06";
import { STR_07 } from "./str-07";
import { STR_08 } from "./str-08";
import { STR_09 } from "./str-09";
import { STR_10 } from "./str-10";
import { STR_12 } from "./str-12";
import { STR_13 } from "./str-13";
import { SUM_01 } from "./sum-01";
import { SUM_02 } from "./sum-02";
import { SUM_03 } from "./sum-03";
import { SUM_04 } from "./sum-04";
import { SUM_05 } from "./sum-05";
import { SUM_06 } from "./sum-06";
import { SUM_07 } from "./sum-07";
import { SUM_08 } from "./sum-08";
import { SUM_09 } from "./sum-09";
import { SUM_10 } from "./sum-10";
import { SUM_11 } from "./sum-11";
import { SUM_12 } from "./sum-12";
import { SUM_13 } from "./sum-13";
import { SUM_14 } from "./sum-14";
import { UNIT_RULES } from "./unit-rules";
import { X_01 } from "./x-01";
import { X_02 } from "./x-02";
import { X_03 } from "./x-03";
import { X_04 } from "./x-04";
import { X_05 } from "./x-05";
import { X_06 } from "./x-06";
import { X_07 } from "./x-07";
import { X_08 } from "./x-08";
import { X_09 } from "./x-09";
import { X_10 } from "./x-10";
import { X_11 } from "./x-11";
import { X_12 } from "./x-12";
import { X_13 } from "./x-13";
import { X_14 } from "./x-14";
import { X_15 } from "./x-15";
import { X_16 } from "./x-16";
import { X_17 } from "./x-17";
import { X_18 } from "./x-18";
import { X_19 } from "./x-19";
import { X_21 } from "./x-21";
import { X_22 } from "./x-22";
import { ZC_01 } from "./zc-01";
import { ZC_02 } from "./zc-02";
import { ZC_03 } from "./zc-03";
import { ZCH_01 } from "./zch-01";
import { ZCH_03 } from "./zch-03";
import { ZCH_04 } from "./zch-04";

const CHECKED: readonly Rule[] = [
  STR_01,
  STR_02,
  STR_03,
  STR_04,
  STR_05,
  STR_06,
  STR_07,
  STR_08,
  STR_09,
  STR_10,
  STR_12,
  STR_13,
  SUM_01,
  SUM_02,
  SUM_03,
  SUM_04,
  SUM_05,
  SUM_06,
  SUM_07,
  SUM_08,
  SUM_09,
  SUM_10,
  SUM_11,
  SUM_12,
  SUM_13,
  SUM_14,
  X_01,
  X_02,
  X_03,
  X_04,
  X_05,
  X_06,
  X_07,
  X_08,
  X_09,
  X_10,
  X_11,
  X_12,
  X_13,
  X_14,
  X_15,
  X_16,
  X_17,
  X_18,
  X_19,
  X_21,
  X_22,
  SG_01,
  SG_02,
  SG_03,
  SG_04,
  SG_05,
  SG_06,
  JG_01,
  JG_02,
  JG_03,
  ZC_01,
  ZC_02,
  ZC_03,
  ZCH_01,
  ZCH_03,
  ZCH_04,
  AMT_01,
  AMT_02,
  AMT_03,
  ...CLS_JX_NAR_RULES,
  ...UNIT_RULES,
];

/** Every rule that is checked, in the order of the catalogue. */
export const RULES: readonly Rule[] = [...CHECKED].sort((a, b) => compareIds(a.id, b.id));
