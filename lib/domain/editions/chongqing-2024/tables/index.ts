import type { TableDeclaration } from "../../../tables/declaration";
import { table01 } from "./table-01";
import { table02 } from "./table-02";
import { table03 } from "./table-03";
import { table04 } from "./table-04";
import { table05 } from "./table-05";
import { table06 } from "./table-06";
import { table07 } from "./table-07";
import { table08 } from "./table-08";
import { table09 } from "./table-09";
import { table10 } from "./table-10";
import { table11 } from "./table-11";
import { table12 } from "./table-12";
import { table13 } from "./table-13";
import { table14 } from "./table-14";
import { table15 } from "./table-15";
import { table16 } from "./table-16";

/** The sixteen tables of the Chongqing disclosure set (渝财预〔2022〕61号), in order. */
export const TABLES: readonly TableDeclaration[] = [
  table01,
  table02,
  table03,
  table04,
  table05,
  table06,
  table07,
  table08,
  table09,
  table10,
  table11,
  table12,
  table13,
  table14,
  table15,
  table16,
];
