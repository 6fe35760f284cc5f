import type { Rule } from "../types";
import { DUP_01 } from "./dup-01";
import { DUP_02 } from "./dup-02";
import { DUP_03 } from "./dup-03";
import { DUP_04 } from "./dup-04";
import { DUP_05 } from "./dup-05";
import { DUP_06 } from "./dup-06";
import { DUP_07 } from "./dup-07";
import { DUP_08 } from "./dup-08";
import { DUP_09 } from "./dup-09";
import { DUP_10 } from "./dup-10";
import { PRI_02 } from "./pri-02";
import { PRI_03 } from "./pri-03";
import { PRI_04 } from "./pri-04";
import { PRI_05 } from "./pri-05";
import { PRI_06 } from "./pri-06";
import { STF_01 } from "./stf-01";
import { STF_02 } from "./stf-02";
import { STF_03 } from "./stf-03";
import { STF_04 } from "./stf-04";
import { UNT_01 } from "./unt-01";
import { UNT_02 } from "./unt-02";
import { UNT_03 } from "./unt-03";
import { UNT_04 } from "./unt-04";
import { UNT_05 } from "./unt-05";
import { UNT_06 } from "./unt-06";
import { UNT_07 } from "./unt-07";
import { UNT_08 } from "./unt-08";

/** Rules on what each unit plans beside its kind, its staff and its other entries, in the order of the catalogue. */
export const UNIT_RULES: readonly Rule[] = [
  UNT_01,
  UNT_02,
  UNT_03,
  UNT_04,
  UNT_05,
  UNT_06,
  UNT_07,
  UNT_08,
  STF_01,
  STF_02,
  STF_03,
  STF_04,
  DUP_01,
  DUP_02,
  DUP_03,
  DUP_04,
  DUP_05,
  DUP_06,
  DUP_07,
  DUP_08,
  DUP_09,
  DUP_10,
  PRI_02,
  PRI_03,
  PRI_04,
  PRI_05,
  PRI_06,
];
