import type { Line } from "../../book/types";
import type { Rule, Violation } from "../types";
import { atLines, byId } from "./cls-lines";
import { groupBy, unitLines } from "./shared-units";
import { amountText } from "./shared-values";

const contentOf = ({ project, function: item, economic, source, expense, amount, ...line }: Line) =>
  [line.class, project, item, economic, source, expense, amount].join("|");

/** The lines of an amount that some line of last year's money has too: few, so that only these are compared further. */
function asMuchAsCarried(lines: readonly Line[]): Line[] {
  const carried = new Set(lines.flatMap((line) => (line.carriedOver && line.amount !== 0 ? [line.amount] : [])));
  return carried.size === 0 ? [] : lines.filter(({ amount }) => carried.has(amount));
}

/** Money of last year and of this year for the same thing differ by what was spent; the same to the fen was entered twice. */
export const DUP_02: Rule = {
  id: "DUP-02",
  title: "上年结转的支出没有再列一次本年支出",
  severity: "confirm",
  basis: "预算法第四十二条（结转资金）；财预〔2016〕143号（公开内容真实、准确）",
  applies: ({ book }) => book.lines.some(({ carriedOver }) => carriedOver) || "没有上年结转的支出",
  check: ({ book, edition }) =>
    unitLines(book).flatMap(({ lines }) =>
      [...groupBy(asMuchAsCarried(lines), contentOf).values()].flatMap((met): Violation[] => {
        const carried = met.filter(({ carriedOver }) => carriedOver);
        const current = met.filter(({ carriedOver }) => !carriedOver).sort(byId);
        const [line] = current;
        if (carried.length === 0 || !line) return [];
        const { place, also } = atLines(carried, "carriedOver");
        return [
          {
            ...{ place, also: [...also, ...current.map(({ id }) => ({ kind: "line" as const, id }))] },
            message: `本行列上年结转，明细 ${line.id} 用本年资金列了同样的支出，都是 ${amountText(line.amount, edition.unit)}`,
            remedy: "核对是否同一笔支出录入了两次，删去其中一行；确为两笔的，写明理由后保留",
          },
        ];
      }),
    ),
};
