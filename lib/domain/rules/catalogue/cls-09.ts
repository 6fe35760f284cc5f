import { EXPENSE_TERMS } from "../../book/terms";
import type { Line } from "../../book/types";
import { type CodeTree, usualExpense } from "../../classification";
import type { Rule, Violation } from "../types";
import { judgeEach, type LineFault } from "./cls-lines";
import { codeLabel } from "./shared-figures";
import { groupBy } from "./shared-units";

/** So many 款 on the wrong side are one mistake: a column filled down. */
const ONE_SLIP = 5;

/** Money on the wrong side falsifies 机关运行经费, which is printed; what a 款 usually is may have an exception, so it asks. */
export const CLS_09: Rule = {
  id: "CLS-09",
  title: "工资社保和对个人补助列人员经费，办公、接待、用车和购置列日常公用经费",
  severity: "confirm",
  basis: "预算法第十四条（机关运行经费）；财预〔2017〕98号；预算管理一体化规范",
  check: ({ book, codes }) => {
    const found = judgeEach(book.lines, (line) => crossing(line, codes.departmentEconomic));
    return [...groupBy(found, ({ actual }) => actual ?? "").values()].flatMap((met) =>
      met.length > ONE_SLIP ? [asOne(met)] : met,
    );
  },
};

function crossing({ expense, economic, amount }: Line, tree: CodeTree): LineFault | null {
  if (expense === null || amount === 0) return null;
  const usual = usualExpense(economic);
  if (usual === null || usual === expense) return null;
  return {
    field: "expense",
    message: `${codeLabel(tree, economic)} 属于${EXPENSE_TERMS[usual]}，现列${EXPENSE_TERMS[expense]}`,
    actual: EXPENSE_TERMS[expense],
    expected: EXPENSE_TERMS[usual],
    remedy: `请改为${EXPENSE_TERMS[usual]}；按定额确列${EXPENSE_TERMS[expense]}的，写明理由`,
  };
}

function asOne(found: readonly Violation[]): Violation {
  const [first, ...others] = found;
  if (!first) throw new Error("A finding of many has a first");
  const also = [...(first.also ?? []), ...others.flatMap(({ place, also: more }) => [place, ...(more ?? [])])];
  return { ...first, also, message: `有 ${also.length + 1} 行的人员经费、公用经费可能填反，如：${first.message}` };
}
