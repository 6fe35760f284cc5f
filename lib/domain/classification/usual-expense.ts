import type { ExpenseKind } from "../book/types";

/**
 * 款 that are 人员经费 or 日常公用经费 wherever they stand. Neither are those that offices plan as either: 30106, 30114, 30199;
 * 30207 and 30239 (allowances paid by the head), 30208, 30209, 30224, 30226, 30228, 30229, 30299.
 */
const PERSONNEL = /^(3010[1-37-9]|3011[0-3]|303..)$/;
const OPERATING = /^(3020[1-6]|3021[1-8]|30225|30227|30231|309..|310..)$/;

/**
 * What a line of basic expenditure with this 部门经济分类 款 usually is (预算法第十四条；财预〔2017〕98号).
 *
 * @returns null where the code leaves it open
 */
export function usualExpense(economic: string): ExpenseKind | null {
  if (PERSONNEL.test(economic)) return "personnel";
  return OPERATING.test(economic) ? "operating" : null;
}
