import { noAssets } from "./read";
import type { BudgetBook } from "./types";

/** A book of a year and edition in which nothing was entered yet. */
export function emptyBook(edition: string, fiscalYear: number): BudgetBook {
  return {
    format: "budget-book/1",
    fiscalYear,
    edition,
    codeNames: [],
    department: { code: "", name: "", region: "" },
    units: [],
    lines: [],
    revenues: [],
    carryForward: [],
    projects: [],
    performance: { objective: "", indicators: [] },
    procurement: [],
    assets: noAssets(fiscalYear),
    priorYear: null,
    narrative: {
      responsibilities: [],
      divisions: [],
      subordinates: [],
      reasons: {},
      uses: {},
      contact: { name: "", phone: "" },
    },
  };
}
