import { splitAddress } from "../../tables/cells";
import { sumOfCells } from "../catalogue/shared-figures";
import { cellsIn, paragraphStating } from "../catalogue/shared-narrative";
import { valuesOf } from "../catalogue/shared-values";
import type { Rule } from "../types";

const TOTAL = "general!total.total";
const PARTS = ["general!total.basic", "general!total.project"];

/** The tables that count fiscal grants only. */
const FISCAL_TABLES: readonly string[] = ["fiscalAppropriation", "general"];

const REMEDY = "说明由系统生成，请重新生成说明；仍不一致的，请告知系统管理员";

export const NAR_12: Rule = {
  id: "NAR-12",
  title: "财政拨款段落只用财政拨款数",
  severity: "block",
  basis: "财预〔2016〕143号",
  needs: ["fiscalAppropriation", "general"],
  check(context) {
    const paragraph = paragraphStating(context, TOTAL);
    if (!paragraph) return [];
    const place = { kind: "paragraph", id: paragraph.id } as const;
    const cells = cellsIn(paragraph);
    const foreign = cells.filter((address) => !FISCAL_TABLES.includes(splitAddress(address).table));
    if (foreign.length > 0 || PARTS.some((part) => !cells.includes(part))) {
      const message = "一般公共预算财政拨款段落应由财政拨款收入、支出和其中的基本支出、项目支出组成";
      return [
        {
          place,
          message,
          actual: cells.join("、"),
          expected: "{fiscalAppropriation}、{general}的数字",
          remedy: REMEDY,
        },
      ];
    }
    const parts = sumOfCells(context, PARTS);
    const total = sumOfCells(context, [TOTAL]);
    if (parts === null || total === null || parts === total) return [];
    const values = valuesOf(parts, total, context.edition.unit);
    const message = `基本支出与项目支出之和 ${values.actual}，与一般公共预算财政拨款支出 ${values.expected}不一致`;
    return [{ place, message, ...values, remedy: REMEDY }];
  },
};
