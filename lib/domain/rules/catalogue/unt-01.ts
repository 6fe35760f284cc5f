import { UNIT_KIND_TERMS } from "../../book/terms";
import type { Rule, Violation } from "../types";
import { atLines } from "./cls-lines";
import { codeLabel } from "./shared-figures";
import { sideOf, unitEvidence } from "./unt-evidence";

/** Where all a unit's lines speak for the other kind, the kind is what was mistaken, and not each of the lines. */
export const UNT_01: Rule = {
  id: "UNT-01",
  title: "单位性质与本单位明细所用的科目相符",
  severity: "confirm",
  basis: "政府收支分类科目的科目说明（行政运行、事业运行；行政、事业单位离退休和医疗）",
  check(context) {
    const { codes } = context;
    return unitEvidence(context).flatMap(({ unit, index, contrary, mistaken }): Violation[] => {
      if (!mistaken) return [];
      const lines = [...contrary.values()].flat();
      const used = [...new Set(lines.map((line) => line.function))].sort();
      const { place, also } = atLines(lines, "function");
      const of = sideOf(unit.kind) === "office" ? "事业" : "行政或参公";
      return [
        {
          place: { kind: "book", path: `units[${index}].kind` },
          also: [place, ...also],
          message: `“${unit.name}”的性质为${UNIT_KIND_TERMS[unit.kind]}，明细却都用${of}单位的科目：${used.map((code) => codeLabel(codes.function, code)).join("、")}`,
          actual: UNIT_KIND_TERMS[unit.kind],
          expected: of,
          remedy: "核对单位性质：性质不对的，改正单位性质；性质无误的，改正这些明细的功能分类科目",
        },
      ];
    });
  },
};
