import type { BudgetBook } from "../../book/types";

/** A department without a fault: nothing of it may block, and next to nothing may be asked. */
export interface CleanDepartment {
  id: string;
  /** what kind of department it is, in a few words */
  what: string;
  book(): BudgetBook;
}

/** One mistake of a clerk, planted into a department without a fault. */
export interface PlantedError {
  id: string;
  /** the mistake, in a few words */
  what: string;
  /** the department that makes it, by its id */
  department: string;
  /** makes the mistake in a fresh book */
  plant(book: BudgetBook): void;
  /** the rules of which one must speak, by `block` or `confirm` */
  rules: readonly string[];
  /** where the clerk must act: the subject of the finding or of one of its further places begins with it */
  place: string;
}

/** A text for one of people's fields, right or wrong. */
export interface Phrase {
  id: string;
  /** the department whose book holds it, by its id */
  department: string;
  /** writes the text into its field */
  write(book: BudgetBook): void;
  /** what is written */
  text: string;
  /** the rules of which one must speak; empty where all must be silent */
  rules: readonly string[];
  /** the rules that are asked; absent: all */
  judges?: RegExp;
  /** where they must speak: the subject of the finding begins with one of these; absent: anywhere */
  places?: readonly string[];
}

/** Everything the rules are measured by. */
export interface Corpus {
  clean: readonly CleanDepartment[];
  planted: readonly PlantedError[];
  phrases: readonly Phrase[];
}

/** What the rules came to on the corpus. */
export interface CorpusResult {
  /** planted errors that a rule found at the place where the clerk must act */
  found: readonly string[];
  /** planted errors that none did, each with what was said in its stead */
  missed: readonly { id: string; said: readonly string[] }[];
  /** needless findings of clean departments by id: `block CLS-01 line:L001.function …` */
  needless: readonly { id: string; said: readonly string[] }[];
  /** phrases that were judged wrongly, each with what was said */
  misread: readonly { id: string; said: readonly string[] }[];
}
