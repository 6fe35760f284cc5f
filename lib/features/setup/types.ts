/** What the form of the set-up shows at the beginning. */
export interface SetupForm {
  /** everything, or the office alone as there is an administrator already */
  asks: "everything" | "office";
  /** the year it proposes */
  fiscalYear: number;
  editions: { id: string; name: string }[];
}
