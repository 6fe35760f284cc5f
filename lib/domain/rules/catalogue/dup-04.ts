import type { ProcurementItem } from "../../book/types";
import type { Rule, Violation } from "../types";
import { hasProcurement } from "./shared-applies";
import { groupBy } from "./shared-units";
import { amountText } from "./shared-values";

const contentOf = ({ unit, category, name, source, carriedOver, amount, project }: ProcurementItem) =>
  [unit, category, name.trim(), source, carriedOver, amount, project].join("|");

export const DUP_04: Rule = {
  id: "DUP-04",
  title: "没有内容完全相同的采购项目",
  severity: "confirm",
  basis: "政府采购法第三十三条；财预〔2016〕143号（公开内容真实、准确）",
  applies: hasProcurement,
  check: ({ book, edition }) => {
    const rows = book.procurement.map((item, index) => ({ item, index })).filter(({ item }) => item.amount !== 0);
    return [...groupBy(rows, ({ item }) => contentOf(item)).values()].flatMap(([first, ...more]): Violation[] => {
      const [place, ...also] = more.map(({ index }) => ({ kind: "book" as const, path: `procurement[${index}].name` }));
      if (!first || !place) return [];
      const { name, amount } = first.item;
      return [
        {
          ...{ place, also: [...also, { kind: "book", path: `procurement[${first.index}].name` }] },
          message: `采购项目“${name}”${amountText(amount, edition.unit)} 录入了 ${more.length + 1} 次`,
          remedy: "请删去多录的行；确为几次采购的，名称应能区分，或写明理由后保留",
        },
      ];
    });
  },
};
