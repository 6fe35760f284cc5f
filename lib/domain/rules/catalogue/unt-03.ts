import type { Rule } from "../types";
import { onForeignItems } from "./unt-02";

export const UNT_03: Rule = {
  id: "UNT-03",
  title: "离退休、单位医疗所列科目与单位性质相符",
  severity: "confirm",
  basis: "政府收支分类科目的科目说明（2080501、2080502，2101101、2101102）",
  check: (context) => onForeignItems(context, ["单位离退休", "单位医疗"]),
};
