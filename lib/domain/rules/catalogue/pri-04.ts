import { CLASS_TERMS } from "../../book/terms";
import type { Rule, Violation } from "../types";
import { unusualClass } from "./cls-13";
import { hasPriorLines } from "./shared-applies";
import { codeLabel } from "./shared-figures";
import { groupBy } from "./shared-units";

/** What CLS-13 asks of this year, asked of the rows of last year: a wrong class falsifies both comparisons. */
export const PRI_04: Rule = {
  id: "PRI-04",
  title: "上年数的支出类别与科目相符：运行类列基本支出，专项类列项目支出",
  severity: "confirm",
  basis: "政府收支分类科目的科目说明；财预〔2016〕143号（与上年比较的数据真实、准确）",
  needs: ["general"],
  applies: hasPriorLines,
  check: ({ book, codes }) => {
    const rows = (book.priorYear?.lines ?? []).map((line, index) => ({ line, index }));
    const wrong = rows.filter(
      ({ line }) => line.amount !== 0 && unusualClass(codes.function.get(line.function)?.name ?? "") === line.class,
    );
    return [...groupBy(wrong, ({ line }) => `${line.function} ${line.class}`).values()].flatMap((met): Violation[] => {
      const [place, ...also] = met.map(({ index }) => ({
        kind: "book" as const,
        path: `priorYear.lines[${index}].class`,
      }));
      const line = met[0]?.line;
      if (!place || !line) return [];
      const expected = CLASS_TERMS[line.class === "basic" ? "project" : "basic"];
      return [
        {
          ...{ place, also },
          message: `上年数的 ${codeLabel(codes.function, line.function)} 一般列${expected}，现列${CLASS_TERMS[line.class]}`,
          actual: CLASS_TERMS[line.class],
          expected,
          remedy: "对照上年公开的{general}核对支出类别；上年确如此列的，写明理由后保留",
        },
      ];
    });
  },
};
