import type { BudgetBook } from "../../book/types";
import { disclose } from "../../disclosure";
import { subjectOf } from "../../places/subject";
import type { Finding } from "../types";
import type { CleanDepartment, Corpus, CorpusResult, Phrase, PlantedError } from "./types";

/** A finding in one line: severity, rule, place, words. */
function wordsOf({ severity, rule, subject, message }: Finding): string {
  return `${severity} ${rule} ${subject} ${message}`;
}

/** What wants an answer: notes want none. */
function asked(book: BudgetBook): Finding[] {
  return disclose(book).findings.filter(({ severity }) => severity !== "note");
}

function bookOf(departments: readonly CleanDepartment[], id: string): BudgetBook {
  const department = departments.find((one) => one.id === id);
  if (!department) throw new Error(`The corpus has no department ${id}`);
  return department.book();
}

/** What is asked of a changed book and was not asked of the department as it is. */
function added(clean: readonly CleanDepartment[], id: string, change: (book: BudgetBook) => void): Finding[] {
  const before = new Set(asked(bookOf(clean, id)).map(wordsOf));
  const book = bookOf(clean, id);
  change(book);
  return asked(book).filter((finding) => !before.has(wordsOf(finding)));
}

function isFound({ rules, place }: PlantedError, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      rules.includes(finding.rule) &&
      [finding.place, ...finding.also].some((where) => subjectOf(where).startsWith(place)),
  );
}

function isRead({ rules }: Phrase, findings: readonly Finding[]): boolean {
  return rules.length === 0 ? findings.length === 0 : findings.some(({ rule }) => rules.includes(rule));
}

/** Measures the rules: each planted error in a book of its own, each clean department as it is, each phrase alone. */
export function runCorpus({ clean, planted, phrases }: Corpus): CorpusResult {
  const said = (id: string, findings: readonly Finding[]) => ({ id, said: findings.map(wordsOf) });
  const errors = planted.map((error) => ({ error, findings: added(clean, error.department, error.plant) }));
  const read = phrases.map((phrase) => ({ phrase, findings: added(clean, phrase.department, phrase.write) }));
  return {
    found: errors.filter(({ error, findings }) => isFound(error, findings)).map(({ error }) => error.id),
    missed: errors
      .filter(({ error, findings }) => !isFound(error, findings))
      .map(({ error, findings }) => said(error.id, findings)),
    needless: clean.map(({ id, book }) => said(id, asked(book()))).filter((one) => one.said.length > 0),
    misread: read
      .filter(({ phrase, findings }) => !isRead(phrase, findings))
      .map(({ phrase, findings }) => said(phrase.id, findings)),
  };
}

/** The figures of a run, as docs/RULES.md and the tests print them. */
export function corpusFigures({ clean, planted, phrases }: Corpus, result: CorpusResult): string[] {
  const findings = result.needless.flatMap(({ said }) => said);
  const blocks = findings.filter((words) => words.startsWith("block ")).length;
  return [
    `Planted errors found at the place where the clerk must act: ${result.found.length} of ${planted.length}.`,
    `Clean departments: ${clean.length}, with ${blocks} needless \`block\` and ${findings.length - blocks} needless \`confirm\`.`,
    `Phrases read rightly: ${phrases.length - result.misread.length} of ${phrases.length}.`,
  ];
}
