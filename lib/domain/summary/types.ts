import type { Fen } from "../money";
import type { Severity } from "../rules/types";
import type { CellAddress } from "../tables/types";

/** Which figures of an edition stand in a summary. A row that is not printed is zero. */
export interface SummarySpec {
  /** 支出总计 */
  expenditure: CellAddress;
  /** 收入总计 */
  revenue: CellAddress;
  /** 基本支出 */
  basic: CellAddress;
  /** 项目支出 */
  project: CellAddress;
  /** 上年支出预算 */
  priorExpenditure: CellAddress;
  /** 一般公共预算财政拨款支出 */
  general: CellAddress;
  /** “三公”经费 */
  threePublic: CellAddress;
}

/** 预算概况: what lists of many budgets show of one; amounts in fen. */
export interface Summary {
  expenditure: Fen;
  revenue: Fen;
  basic: Fen;
  project: Fen;
  /** null where last year's figures are not known */
  priorExpenditure: Fen | null;
  general: Fen;
  threePublic: Fen;
  /** how many findings of each severity stand; as it is stored, without those that were explained */
  findings: Record<Severity, number>;
}
