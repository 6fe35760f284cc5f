import type { Rule } from "../types";

/**
 * Not in the reference catalogue: of a later year the program may carry the last whole book of 政府收支分类科目 with the changes
 * that became known. That is the bureau's to complete and nothing a department could mend: it is told, not asked.
 */
export const CLS_23: Rule = {
  id: "CLS-23",
  title: "本年度政府收支分类科目完整",
  severity: "note",
  basis: "预算法第三十二条；各年度政府收支分类科目",
  check({ book: { fiscalYear }, codes }) {
    const { year, book } = codes.function;
    if (fiscalYear !== year || book === year) return [];
    return [
      {
        place: { kind: "book", path: "edition" },
        message: `${fiscalYear} 年支出功能分类科目是 ${book} 年科目及已知的变化，尚未导入 ${fiscalYear} 年的完整科目`,
        actual: `${book} 年科目及已知的变化`,
        expected: `${fiscalYear} 年科目`,
        remedy: `请系统管理员在“科目”页面导入 ${fiscalYear} 年政府收支分类科目，草稿随即改用`,
      },
    ];
  },
};
