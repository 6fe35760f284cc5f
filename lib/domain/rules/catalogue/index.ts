import type { Rule } from "../types";
import { AMT_01 } from "./amt-01";
import { AMT_02 } from "./amt-02";
import { AMT_03 } from "./amt-03";
import { AMT_04 } from "./amt-04";
import { CLS_JX_NAR_RULES } from "./cls-jx-nar";
import { PRI_01 } from "./pri-01";
import { SG_04 } from "./sg-04";
import { SG_05 } from "./sg-05";
import { SG_06 } from "./sg-06";
import { SG_09 } from "./sg-09";
import { SG_10 } from "./sg-10";
import { compareIds } from "./shared-ids";
import { STR_03 } from "./str-03";
import { STR_04 } from "./str-04";
import { STR_07 } from "./str-07";
import { STR_10 } from "./str-10";
import { STR_12 } from "./str-12";
import { STR_13 } from "./str-13";
import { STR_14 } from "./str-14";
import { SUM_07 } from "./sum-07";
import { SUM_17 } from "./sum-17";
import { UNIT_RULES } from "./unit-rules";
import { X_15 } from "./x-15";
import { X_16 } from "./x-16";
import { X_19 } from "./x-19";
import { X_21 } from "./x-21";
import { X_22 } from "./x-22";
import { X_23 } from "./x-23";
import { ZC_03 } from "./zc-03";
import { ZC_06 } from "./zc-06";
import { ZC_07 } from "./zc-07";
import { ZC_08 } from "./zc-08";
import { ZCH_01 } from "./zch-01";
import { ZCH_03 } from "./zch-03";
import { ZCH_04 } from "./zch-04";
import { ZCH_05 } from "./zch-05";

const CHECKED: readonly Rule[] = [
  STR_03,
  STR_04,
  STR_07,
  STR_10,
  STR_12,
  STR_13,
  STR_14,
  SUM_07,
  SUM_17,
  X_15,
  X_16,
  X_19,
  X_21,
  X_22,
  X_23,
  SG_04,
  SG_05,
  SG_06,
  SG_09,
  SG_10,
  ZC_03,
  ZC_06,
  ZC_07,
  ZC_08,
  ZCH_01,
  ZCH_03,
  ZCH_04,
  PRI_01,
  ZCH_05,
  AMT_01,
  AMT_02,
  AMT_03,
  AMT_04,
  ...CLS_JX_NAR_RULES,
  ...UNIT_RULES,
];

/** Every rule that is checked, in the order of the catalogue. */
export const RULES: readonly Rule[] = [...CHECKED].sort((a, b) => compareIds(a.id, b.id));
