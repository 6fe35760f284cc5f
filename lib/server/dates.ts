const DAY_IN_BEIJING = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" });

/** The day of a moment in Beijing, YYYY-MM-DD. */
export function beijingDay(moment: Date): string {
  return DAY_IN_BEIJING.format(moment);
}

/** A date column, which holds a day without a time, as YYYY-MM-DD. */
export function dayOf(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null;
}

/** YYYY-MM-DD as a date column takes it. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
