import type { DeadlinesView } from "../deadlines/types";

/** What the page of 编制年度 shows. */
export interface YearView {
  fiscalYear: number;
  /** form set of new budgets */
  edition: string;
  /** every form set there is */
  editions: { id: string; name: string }[];
  /** years of the code books that are there */
  codeBookYears: number[];
  /** how many budgets there are, by year, the latest first; how many of them are disclosed */
  budgets: { fiscalYear: number; count: number; disclosed: number }[];
  /** 报送期限 of the year */
  reporting: DeadlinesView;
  /** departments in use that have no budget of the year */
  without: number;
}
