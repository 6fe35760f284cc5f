import type { Rule } from "../types";
import { statesAssets } from "./shared-applies";

export const ZCH_03: Rule = {
  id: "ZCH-03",
  title: "资产数据的截止时间为上年年底",
  severity: "confirm",
  basis: "财预〔2016〕143号；国有资产占有使用情况说明",
  applies: statesAssets,
  check: ({ book }) => {
    const { asOfYear } = book.assets;
    const expected = book.fiscalYear - 1;
    if (asOfYear === expected) return [];
    return [
      {
        place: { kind: "book", path: "assets.asOfYear" },
        message: `资产数据截至 ${asOfYear} 年底，${book.fiscalYear} 年预算应为 ${expected} 年底`,
        actual: `${asOfYear} 年`,
        expected: `${expected} 年`,
        remedy: "更新资产数据并改正截止年份；确需采用其他时点的，说明原因后保留",
      },
    ];
  },
};
