import type { Rule } from "../types";
import { jg01 } from "./jg-01";
import { jg02 } from "./jg-02";
import { jg03 } from "./jg-03";
import { sg01 } from "./sg-01";
import { sg02 } from "./sg-02";
import { sg03 } from "./sg-03";
import { sg04 } from "./sg-04";
import { sg05 } from "./sg-05";
import { sg06 } from "./sg-06";
import { CATALOGUE_IDS } from "./shared-ids";
import { str01 } from "./str-01";
import { str02 } from "./str-02";
import { str03 } from "./str-03";
import { str04 } from "./str-04";
import { str05 } from "./str-05";
import { str06 } from "./str-06";
import { str07 } from "./str-07";
import { str08 } from "./str-08";
import { str09 } from "./str-09";
import { str10 } from "./str-10";
import { str12 } from "./str-12";
import { sum01 } from "./sum-01";
import { sum02 } from "./sum-02";
import { sum03 } from "./sum-03";
import { sum04 } from "./sum-04";
import { sum05 } from "./sum-05";
import { sum06 } from "./sum-06";
import { sum07 } from "./sum-07";
import { sum08 } from "./sum-08";
import { sum09 } from "./sum-09";
import { sum10 } from "./sum-10";
import { sum11 } from "./sum-11";
import { sum12 } from "./sum-12";
import { sum13 } from "./sum-13";
import { sum14 } from "./sum-14";
import { x01 } from "./x-01";
import { x02 } from "./x-02";
import { x03 } from "./x-03";
import { x04 } from "./x-04";
import { x05 } from "./x-05";
import { x06 } from "./x-06";
import { x07 } from "./x-07";
import { x08 } from "./x-08";
import { x09 } from "./x-09";
import { x10 } from "./x-10";
import { x11 } from "./x-11";
import { x12 } from "./x-12";
import { x13 } from "./x-13";
import { x14 } from "./x-14";
import { x15 } from "./x-15";
import { x16 } from "./x-16";
import { x17 } from "./x-17";
import { x18 } from "./x-18";
import { x19 } from "./x-19";
import { x21 } from "./x-21";
import { x22 } from "./x-22";
import { zc01 } from "./zc-01";
import { zc02 } from "./zc-02";
import { zc03 } from "./zc-03";
import { zch01 } from "./zch-01";
import { zch03 } from "./zch-03";
import { zch04 } from "./zch-04";

const CHECKED: readonly Rule[] = [
  str01,
  str02,
  str03,
  str04,
  str05,
  str06,
  str07,
  str08,
  str09,
  str10,
  str12,
  sum01,
  sum02,
  sum03,
  sum04,
  sum05,
  sum06,
  sum07,
  sum08,
  sum09,
  sum10,
  sum11,
  sum12,
  sum13,
  sum14,
  x01,
  x02,
  x03,
  x04,
  x05,
  x06,
  x07,
  x08,
  x09,
  x10,
  x11,
  x12,
  x13,
  x14,
  x15,
  x16,
  x17,
  x18,
  x19,
  x21,
  x22,
  sg01,
  sg02,
  sg03,
  sg04,
  sg05,
  sg06,
  jg01,
  jg02,
  jg03,
  zc01,
  zc02,
  zc03,
  zch01,
  zch03,
  zch04,
];

/** Every rule that is checked, in the order of the catalogue. */
export const RULES: readonly Rule[] = [...CHECKED].sort(
  (a, b) => CATALOGUE_IDS.indexOf(a.id) - CATALOGUE_IDS.indexOf(b.id),
);
