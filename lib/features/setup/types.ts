import type { OfficeKind } from "@/lib/domain/access";

/** What the form of the set-up shows at the beginning. */
export interface SetupForm {
  /** everything, or the office alone as there is an administrator already */
  asks: "everything" | "office";
  /** the year it proposes */
  fiscalYear: number;
  editions: { id: string; name: string }[];
}

/** What an installation still lacks before budgets can be made, in the order in which it is done. */
export interface FirstSteps {
  kind: OfficeKind;
  /** the year that is being prepared */
  fiscalYear: number;
  /** departments with units */
  structure: boolean;
  /** somebody besides the system administrators can sign in */
  people: boolean;
  /** there is a budget */
  budgets: boolean;
}
