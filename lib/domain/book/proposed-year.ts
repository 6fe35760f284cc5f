/** The month of a year from which on the budget of the next one is prepared, if nobody says otherwise. */
const FROM_MONTH = 11;

/**
 * 编制年度 as it is proposed on a day: from November on the next year, before that the running one.
 *
 * @param day YYYY-MM-DD
 */
export function proposedFiscalYear(day: string): number {
  const [year = 0, month = 0] = day.split("-").map(Number);
  return month >= FROM_MONTH ? year + 1 : year;
}
