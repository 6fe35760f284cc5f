import type { Rule } from "../types";

/**
 * Not in the reference catalogue: 政府收支分类科目 are issued anew for every year, and a budget uses those of its own. Where the
 * program carries of that year no more than the changes that became known, no department can do better: CLS-23 says so.
 */
export const CLS_21: Rule = {
  id: "CLS-21",
  title: "使用本预算年度的政府收支分类科目",
  severity: "confirm",
  basis: "预算法第三十二条；各年度政府收支分类科目",
  check({ book: { fiscalYear }, codes, library }) {
    const { year } = codes.function;
    if (fiscalYear === year) return [];
    const remedy =
      library.functionsOf(fiscalYear)?.book === fiscalYear
        ? `${fiscalYear} 年科目已导入，请将预算书的版式改为使用 ${fiscalYear} 年科目`
        : `请系统管理员在“科目”页面导入 ${fiscalYear} 年政府收支分类科目，草稿随即改用；确需沿用的，写明已逐一核对所用科目未变`;
    const used = `${year} 年科目`;
    return [
      {
        place: { kind: "book", path: "edition" },
        message: `${fiscalYear} 年预算使用的支出功能分类科目是 ${used}，不是 ${fiscalYear} 年的`,
        actual: used,
        expected: `${fiscalYear} 年科目`,
        remedy,
      },
    ];
  },
};
