import { type BudgetBook, type Department, priorYearOf, type Unit } from "../book";
import { emptyBook } from "../book/empty-book";
import { BookError } from "../book/error";
import type { Basis } from "../editions/basis";
import { rollForward } from "../roll-forward";

/** What is settled of a budget before anything is entered. */
export interface NewBudgetFacts {
  fiscalYear: number;
  /** form set of the office */
  edition: string;
  /** as it is today */
  department: Department;
  /** those of today's unit list that are not closed */
  units: readonly Unit[];
}

/** A book of one department and year in which nothing is entered yet. */
export function blankBook({ fiscalYear, edition, department, units }: NewBudgetFacts, basis: Basis): BudgetBook {
  const listed = units.map(({ code, name, kind }) => ({ code, name, kind }));
  return { ...emptyBook(basis.editionForYear(edition, fiscalYear), fiscalYear), department, units: listed };
}

function refuseOtherDepartment({ department: own }: NewBudgetFacts, { department }: BudgetBook): void {
  if (department.code === own.code) return;
  throw new BookError(
    "",
    "",
    `文件是部门 ${department.code}（${department.name}）的，不是本部门 ${own.code}（${own.name}）的，请改选文件`,
  );
}

/**
 * A blank book whose 上年数 are those of last year's book.
 *
 * @throws BookError when the book is another department's or another year's
 */
export function bookWithPriorYear(facts: NewBudgetFacts, before: BudgetBook, basis: Basis): BudgetBook {
  refuseOtherDepartment(facts, before);
  const year = facts.fiscalYear - 1;
  if (before.fiscalYear !== year) {
    const expected = `${facts.fiscalYear} 年预算的上年数是 ${year} 年的，文件是 ${before.fiscalYear} 年的预算，请改选文件或年度`;
    throw new BookError("", "", expected);
  }
  return { ...blankBook(facts, basis), codeNames: before.codeNames, priorYear: priorYearOf(before) };
}

/**
 * What a file begins a budget with: a book of the same year as it is; one of the year before as it goes on, with all its
 * projects.
 *
 * @throws BookError when the book is another department's, or of neither year
 */
export function bookFromFile(facts: NewBudgetFacts, file: BudgetBook, basis: Basis): BudgetBook {
  refuseOtherDepartment(facts, file);
  const { fiscalYear, edition, department, units } = facts;
  if (file.fiscalYear === fiscalYear) return file;
  if (file.fiscalYear === fiscalYear - 1) {
    const projects = new Set(file.projects.map(({ code }) => code));
    return { ...rollForward({ ...file, edition }, { units, projects }, basis).book, department };
  }
  throw new BookError(
    "",
    "",
    `文件是 ${file.fiscalYear} 年的预算；新建 ${fiscalYear} 年预算可以用 ${fiscalYear} 年的文件（原样带入）或 ${fiscalYear - 1} 年的文件（结转），请改选文件或年度`,
  );
}
