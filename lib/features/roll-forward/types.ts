import type { AskedCode } from "@/lib/domain/roll-forward";

/** A project of last year that may go on. */
export interface ContinuableProject {
  code: string;
  name: string;
  unitName: string;
  /** 其他运转类, 特定目标类 */
  categoryLabel: string;
  /** of its lines, in yuan with two decimals */
  amountYuan: string;
}

/** What the page of a roll-forward shows. */
export interface RollForwardView {
  fiscalYear: number;
  /** number of the signed revision that next year begins with */
  revision: number;
  projects: ContinuableProject[];
  /** of all projects going on */
  carried: string[];
  left: string[];
  /** codes of lines whose successor is to be chosen */
  asked: AskedCode[];
  /** the budget of next year, where there is one already */
  next: { id: string; carried: string[]; left: string[] } | null;
}
