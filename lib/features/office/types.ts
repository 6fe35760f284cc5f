import type { DeadlinesView } from "../deadlines/types";

/** What a form set says of one department: the headings of its sections, and its sentence of 收入预算. */
export interface WordingSample {
  id: string;
  name: string;
  headings: string[];
  income: string;
}

/** What the page of 编制年度 shows. */
export interface YearView {
  fiscalYear: number;
  /** form set of new budgets */
  edition: string;
  /** every form set there is */
  editions: { id: string; name: string }[];
  /** how each of them says the same in the year */
  samples: WordingSample[];
  /** drafts of the year that have another edition than new budgets of it */
  others: number;
  /** what the edition of new budgets is called */
  editionName: string;
  /** years whose code book is there as a whole */
  codeBookYears: number[];
  /** how many budgets there are, by year, the latest first; how many of them are disclosed */
  budgets: { fiscalYear: number; count: number; disclosed: number }[];
  /** 报送期限 of the year */
  reporting: DeadlinesView;
  /** departments in use that have no budget of the year */
  without: number;
}
