import type { TableKey } from "../../tables/keys";
import { REPORT_DEFECT } from "../catalogue/shared-equations";
import type { Rule, Violation } from "../types";

/** Blocks, though the catalogue only warns: directory and tables come from one declaration, so a gap is a defect. */
export const STR_09: Rule = {
  id: "STR-09",
  title: "目录的次序和表名与各表一致",
  severity: "block",
  basis: "渝财预〔2022〕61号标准目录",
  check: ({ disclosure }) => {
    const printed = new Map(disclosure.tables.map(({ key, title }) => [key, title]));
    const titles = [...printed.values()];
    const length = Math.max(titles.length, disclosure.directory.length);
    return Array.from({ length }, (_, index): Violation[] => {
      const entry = disclosure.directory[index];
      const title = titles[index];
      if (entry?.title === title) return [];
      const table = entry?.key ?? ([...printed.keys()][index] as TableKey);
      const [actual, expected] = [entry?.title ?? "（无）", title ?? "（无）"];
      const message = `目录第 ${index + 1} 项“${actual}”与表名“${expected}”不一致`;
      return [{ place: { kind: "table", table }, message, actual, expected, remedy: REPORT_DEFECT }];
    }).flat();
  },
};
