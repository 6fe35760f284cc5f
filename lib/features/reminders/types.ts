/** What came of reminding several at once. */
export interface RemindersSent {
  /** how many were reminded */
  reminded: number;
  /** who was not, and why, a sentence each */
  left: string[];
}

/** 催办 of a budget, as its page 办理 shows them. */
export interface ReminderView {
  departmentId: string;
  fiscalYear: number;
  /** whether the person may remind the department now */
  mayRemind: boolean;
  /** units that have not handed in and that the person may remind now */
  units: { code: string; name: string }[];
  /** those of the year, the latest first */
  sent: { id: string; by: string; at: Date; unitName: string | null; text: string }[];
}
