import type { Place, Rule } from "../types";
import { atLines } from "./cls-lines";

/** Rows without money print nothing: what they were meant to hold is missing, or they were left over. One finding for all. */
export const DUP_07: Rule = {
  id: "DUP-07",
  title: "没有金额为零的支出明细和采购项目",
  severity: "confirm",
  basis: "预算法第三十二条；财预〔2016〕143号（公开内容真实、准确）",
  check: ({ book }) => {
    const lines = book.lines.filter(({ amount }) => amount === 0);
    const purchases = book.procurement.flatMap(({ amount }, index): Place[] =>
      amount === 0 ? [{ kind: "book", path: `procurement[${index}].amount` }] : [],
    );
    const at = lines.length ? atLines(lines, "amount") : null;
    const [place, ...also] = [...(at ? [at.place, ...at.also] : []), ...purchases];
    if (!place) return [];
    const parts = [
      ...(lines.length ? [`${lines.length} 行支出明细`] : []),
      ...(purchases.length ? [`${purchases.length} 个采购项目`] : []),
    ];
    return [
      {
        place,
        also,
        message: `有 ${parts.join("、")}金额为零`,
        remedy: "补填金额，或删去这些行；需要保留的，写明理由",
      },
    ];
  },
};
