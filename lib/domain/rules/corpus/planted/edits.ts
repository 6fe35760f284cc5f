import type { BudgetBook, Indicator, Line, PriorYear, Project, Revenue } from "../../../book/types";
import { incomeOf } from "../departments";

/*
 * What the mistakes are made with: parts of a book that must be there, and changes of a whole book.
 */

/** The first line of an economic code, of the first unit unless another is named. */
export function lineOf(book: BudgetBook, economic: string, unit = book.units[0]?.code): Line {
  const line = book.lines.find((one) => one.economic === economic && one.unit === unit);
  if (!line) throw new Error(`The book has no line of ${economic}`);
  return line;
}

/** The first project. */
export function projectOf({ projects: [project] }: BudgetBook): Project {
  if (!project) throw new Error("The book has no project");
  return project;
}

/** An indicator of the first project. */
export function indicatorOf(book: BudgetBook, index: number): Indicator {
  const indicator = projectOf(book).indicators[index];
  if (!indicator) throw new Error(`The project has no indicator ${index}`);
  return indicator;
}

export function revenueOf({ revenues }: BudgetBook, index: number): Revenue {
  const revenue = revenues[index];
  if (!revenue) throw new Error(`The book has no revenue ${index}`);
  return revenue;
}

export function lastYearOf({ priorYear }: BudgetBook): PriorYear {
  if (!priorYear) throw new Error("The book has no last year");
  return priorYear;
}

/** Makes income what the lines use, so that only the planted mistake shows. */
export function balance(book: BudgetBook): void {
  book.revenues = incomeOf(book);
}

/** Changes the first line of an economic code and makes income follow. */
export function changeLine(economic: string, change: (line: Line) => Partial<Line>, unit = 0) {
  return (book: BudgetBook): void => {
    const line = lineOf(book, economic, book.units[unit]?.code);
    Object.assign(line, change(line));
    balance(book);
  };
}

/** Adds a line like the first one of an economic code, changed by `parts`, and makes income follow. */
export function addLike(economic: string, parts: Partial<Line>) {
  return (book: BudgetBook): void => {
    book.lines.push({ ...lineOf(book, economic), id: "NEW", ...parts });
    balance(book);
  };
}
