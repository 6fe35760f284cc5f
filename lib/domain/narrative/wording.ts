import type { Source } from "../book/types";

/** How a sentence compares with last year; {priorYear} is the year. */
export interface Comparing {
  /** before a change: 较{priorYear}年, 比{priorYear}年, 较去年 */
  than: string;
  /** before 持平: 与{priorYear}年, 与上年数 */
  level: string;
}

/** The sections of the narrative that places call differently. */
export type WordedSection =
  | "basics"
  | "responsibilities"
  | "composition"
  | "totals"
  | "budgets"
  | "threePublic"
  | "otherMatters"
  | "terms"
  | "closing";

/** What the same facts are called in the sentences of a place: data of an edition, never a reason to change figures. */
export interface Wording {
  /** sources of income that are named also where there is nothing of them; others are named where there is something */
  listedSources: readonly Source[];
  /** how 收入预算 and 支出预算 as a whole compare */
  totals: Comparing;
  /** how every other sentence compares */
  others: Comparing;
  /** headings; {body} is 部门 or 单位 */
  headings: Readonly<Record<WordedSection, string>>;
  /** what the department itself is called among its units: 部门本级 */
  ownUnit: string;
}

/** What a place says otherwise than the edition it was made from. */
export type WordingChanges = Partial<Omit<Wording, "headings">> & { headings?: Partial<Wording["headings"]> };

/** A wording with some of it said otherwise. */
export function reworded(wording: Wording, changes: WordingChanges): Wording {
  return { ...wording, ...changes, headings: { ...wording.headings, ...changes.headings } };
}
