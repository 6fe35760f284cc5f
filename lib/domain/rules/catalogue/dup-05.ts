import type { PriorLine } from "../../book/types";
import type { Rule, Violation } from "../types";
import { hasPriorLines } from "./shared-applies";
import { codeLabel } from "./shared-figures";
import { groupBy, sumOf } from "./shared-units";
import { amountText } from "./shared-values";

const contentOf = (line: PriorLine) =>
  [line.class, line.function, line.source, line.carriedOver, line.amount].join("|");

/** A list pasted twice is one mistake, so all that is repeated is one finding. */
export const DUP_05: Rule = {
  id: "DUP-05",
  title: "上年数没有内容完全相同的行",
  severity: "confirm",
  basis: "财预〔2016〕143号（与上年比较的数据真实、准确）",
  applies: hasPriorLines,
  check: ({ book, codes, edition }): Violation[] => {
    const rows = (book.priorYear?.lines ?? []).map((line, index) => ({ line, index }));
    const extra = [
      ...groupBy(
        rows.filter(({ line }) => line.amount !== 0),
        ({ line }) => contentOf(line),
      ).values(),
    ]
      .flatMap(([, ...more]) => more)
      .sort((a, b) => a.index - b.index);
    const [first] = extra;
    const [place, ...also] = extra.map(({ index }) => ({
      kind: "book" as const,
      path: `priorYear.lines[${index}].amount`,
    }));
    if (!first || !place) return [];
    const amount = amountText(sumOf(extra.map(({ line }) => line)), edition.unit);
    return [
      {
        ...{ place, also },
        message:
          extra.length === 1
            ? `上年数的 ${codeLabel(codes.function, first.line.function)} ${amount} 录入了两次`
            : `上年数有 ${extra.length} 行与前面的行完全相同，共 ${amount}，可能粘贴了两次`,
        actual: amount,
        remedy: "请删去多录的行；确为两笔的，写明理由后保留",
      },
    ];
  },
};
