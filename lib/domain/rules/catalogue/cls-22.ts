import type { Fen } from "../../money";
import type { Rule, Violation } from "../types";
import { atLines } from "./cls-lines";
import { hasProjects } from "./shared-applies";
import { codeLabel } from "./shared-figures";
import { groupBy, sumOf } from "./shared-units";
import { amountText } from "./shared-values";

/** Less than this, in fen, is not worth splitting. */
const SIZABLE: Fen = 50_000_000;

const OTHER: readonly string[] = ["30299", "39999"];

/**
 * A project of one line may be a sum that is handed on; several lines on one 其他 code were told apart by somebody, and can
 * each have its own 款. That a 其他 code is large is CLS-14's remark.
 */
export const CLS_22: Rule = {
  id: "CLS-22",
  title: "项目支出没有全部列在其他商品和服务支出、其他支出",
  severity: "confirm",
  basis: "财预〔2016〕143号（支出按经济分类编列到款）；预决算公开检查的细化程度要求",
  applies: hasProjects,
  check: ({ book, codes, edition: { unit } }) => {
    const lines = groupBy(
      book.lines.filter(({ project, amount }) => project !== null && amount > 0),
      ({ project }) => project ?? "",
    );
    return book.projects.flatMap(({ code, name, localTransfer }): Violation[] => {
      const own = lines.get(code) ?? [];
      const [first, second] = own;
      const amount = sumOf(own);
      const isOther = first !== undefined && OTHER.includes(first.economic);
      if (!isOther || !second || own.some(({ economic }) => economic !== first.economic)) return [];
      if (amount - localTransfer < SIZABLE) return [];
      return [
        {
          ...atLines(own, "economic"),
          message: `项目“${name}”的 ${own.length} 行明细共 ${amountText(amount, unit)}，全部列 ${codeLabel(codes.departmentEconomic, first.economic)}`,
          actual: first.economic,
          remedy: "按实际用途细化到印刷费、维修费、委托业务费等科目；确实无法细化的，写明理由后保留",
        },
      ];
    });
  },
};
