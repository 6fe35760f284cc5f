/** How far the work is that the processes do in the background, as it was at one moment. */
export interface BackgroundWork {
  /** ISO 8601 */
  at: string;
  /** budgets whose summary is being computed, and those whose cannot be */
  summaries: { behind: number; failed: number };
  /** packets of runs that wait to be drawn, and for how many seconds the first of them has */
  packets: { waiting: number; seconds: number };
}
