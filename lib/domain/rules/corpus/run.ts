import type { BudgetBook } from "../../book/types";
import { disclose } from "../../disclosure";
import { CARRIED_BASIS } from "../../editions/basis";
import { subjectOf } from "../../places/subject";
import { RULES } from "../catalogue";
import { checkRule, contextOf, ruleBasis } from "../run";
import type { Finding, RuleContext } from "../types";
import type { CleanDepartment, Corpus, CorpusResult, Phrase, PlantedError } from "./types";

/** A finding in one line: severity, rule, place, words. */
function wordsOf({ severity, rule, subject, message }: Finding): string {
  return `${severity} ${rule} ${subject} ${message}`;
}

/** What wants an answer: notes want none. */
function asked(book: BudgetBook): Finding[] {
  return disclose(book, CARRIED_BASIS).findings.filter(({ severity }) => severity !== "note");
}

function bookOf(departments: readonly CleanDepartment[], id: string): BudgetBook {
  const department = departments.find((one) => one.id === id);
  if (!department) throw new Error(`The corpus has no department ${id}`);
  return department.book();
}

/** What is asked of a changed book and was not asked of the department as it is. */
type Added = (id: string, change: (book: BudgetBook) => void) => Finding[];

function addedTo(clean: readonly CleanDepartment[]): Added {
  const before = new Map(clean.map(({ id, book }) => [id, new Set(asked(book()).map(wordsOf))]));
  return (id, change) => {
    const book = bookOf(clean, id);
    change(book);
    return asked(book).filter((finding) => !before.get(id)?.has(wordsOf(finding)));
  };
}

function isFound({ rules, place }: PlantedError, findings: readonly Finding[]): boolean {
  return findings.some(
    (finding) =>
      rules.includes(finding.rule) &&
      [finding.place, ...finding.also].some((where) => subjectOf(where).startsWith(place)),
  );
}

/** What rules on words say of phrases: words change no figure, so those of each department are computed once. */
function wordsAdded(clean: readonly CleanDepartment[]): (phrase: Phrase, judges: RegExp) => Finding[] {
  const contexts = new Map<string, RuleContext>();
  const contextFor = (department: string): RuleContext => {
    const book = bookOf(clean, department);
    const known = contexts.get(department);
    if (known) return known;
    const disclosure = disclose(book, CARRIED_BASIS);
    const context = contextOf(disclosure, ruleBasis(disclosure, CARRIED_BASIS));
    contexts.set(department, context);
    return context;
  };
  return ({ department, write, places }, judges) => {
    const context = contextFor(department);
    const changed = bookOf(clean, department);
    write(changed);
    return RULES.filter((rule) => judges.test(rule.id))
      .flatMap((rule) => checkRule(rule, { ...context, book: changed }))
      .filter(({ subject }) => !places || places.some((place) => subject.startsWith(place)));
  };
}

function isRead({ rules }: Phrase, findings: readonly Finding[]): boolean {
  return rules.length === 0 ? findings.length === 0 : findings.some(({ rule }) => rules.includes(rule));
}

/** Measures the rules: each planted error in a book of its own, each clean department as it is, each phrase alone. */
export function runCorpus({ clean, planted, phrases }: Corpus): CorpusResult {
  const said = (id: string, findings: readonly Finding[]) => ({ id, said: findings.map(wordsOf) });
  const added = addedTo(clean);
  const errors = planted.map((error) => ({ error, findings: added(error.department, error.plant) }));
  const ofWords = wordsAdded(clean);
  const read = phrases.map((phrase) => ({
    phrase,
    findings: phrase.judges ? ofWords(phrase, phrase.judges) : added(phrase.department, phrase.write),
  }));
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
