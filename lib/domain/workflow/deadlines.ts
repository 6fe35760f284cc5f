/** One time limit of a budget. Days are calendar days. */
export interface Deadline {
  id: LegalLimit | "report";
  label: string;
  /** the last day, YYYY-MM-DD */
  due: string;
  /** when it was done, YYYY-MM-DD; null when it is still to do */
  doneOn: string | null;
  /** days left until `due`, negative when it is over; counted up to the day it was done when it is done */
  daysLeft: number;
  /** the clock in words */
  words: string;
}

/** The limits that the law counts from the day of approval (批复). */
type LegalLimit = "issueToUnits" | "disclose";

const DAY = 86_400_000;

/**
 * How many days after the approval each must be done. 预算法第五十二条: 各部门接到批复的预算后十五日内向所属各单位批复;
 * 第十四条: 部门预算在批复后二十日内由部门向社会公开.
 */
export const LEGAL_DAYS: Readonly<Record<LegalLimit, number>> = { issueToUnits: 15, disclose: 20 };

const LIMITS = [
  { id: "issueToUnits", label: "批复所属单位" },
  { id: "disclose", label: "向社会公开" },
] as const;

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / DAY;
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

function wordsOf(label: string, due: string, doneOn: string | null, daysLeft: number): string {
  if (doneOn !== null) {
    return daysLeft < 0 ? `${label}：已于 ${doneOn} 完成，逾期 ${-daysLeft} 天` : `${label}：已于 ${doneOn} 按期完成`;
  }
  if (daysLeft < 0) return `${label}：已逾期 ${-daysLeft} 天（期限 ${due}）`;
  if (daysLeft === 0) return `${label}：今天到期`;
  return `${label}：还有 ${daysLeft} 天（期限 ${due}）`;
}

/**
 * One clock.
 *
 * @param due the last day, YYYY-MM-DD
 * @param doneOn when it was done, YYYY-MM-DD; null when it is still to do
 * @param today YYYY-MM-DD in Beijing
 */
export function clockOf(
  { id, label }: Pick<Deadline, "id" | "label">,
  due: string,
  doneOn: string | null,
  today: string,
): Deadline {
  const daysLeft = dayNumber(due) - dayNumber(doneOn ?? today);
  return { id, label, due, doneOn, daysLeft, words: wordsOf(label, due, doneOn, daysLeft) };
}

/**
 * The legal clocks of a budget.
 *
 * @param approvedOn 批复日期, YYYY-MM-DD; null: no clock runs yet
 * @param done when each was done, YYYY-MM-DD; null when it is still to do
 * @param today YYYY-MM-DD in Beijing
 */
export function deadlinesOf(
  approvedOn: string | null,
  done: Readonly<Record<LegalLimit, string | null>>,
  today: string,
): Deadline[] {
  if (approvedOn === null) return [];
  return LIMITS.map((limit) =>
    clockOf(limit, dateOf(dayNumber(approvedOn) + LEGAL_DAYS[limit.id]), done[limit.id], today),
  );
}
