import type { CellValue } from "./columns";

/** What a word means: a key of the terms, and whether it says besides that the money is carried over. */
export interface ReadWord {
  id: string;
  /** null when the word says nothing of it */
  carriedOver: boolean | null;
}

/** Half-width, lower case, without blanks and punctuation; signs such as ≥ stay. */
export function foldedWord(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, "");
}

/** Words behind a term that add nothing to it: 特定目标类项目, 人员经费支出. */
const EMPTY_ENDS = /^(项目|支出|经费|类|采购)+$/;

/** Words behind a source that add nothing to it: 一般公共预算财政拨款收入. */
const SOURCE_ENDS = /^(财政拨款|拨款)?(收入|资金)?$/;

/** Words before or behind a source that say of which year its money is. */
const CARRIED_OVER = /^(上年|以前年度|往年)?(财政拨款)?结转(结余)?(资金|收入)?$/;
const OF_THE_YEAR = /^(本年|本年度|当年|当年度)(财政拨款|预算|安排)?(收入|资金)?$/;

type Terms = Readonly<Record<string, string>>;

/** The one key that a word says, whole or shortened; undefined when none, null when several. */
function keyOf(word: string, terms: Terms, ends: RegExp): string | null | undefined {
  const choices = Object.entries(terms).map(([id, term]) => ({ id, term: foldedWord(term) }));
  const isLonger = (term: string) => word.startsWith(term) && ends.test(word.slice(term.length));
  const tries = [
    choices.filter(({ id, term }) => foldedWord(id) === word || term === word),
    choices.filter(({ term }) => isLonger(term)),
    choices.filter(({ term }) => word.length > 1 && term.startsWith(word)),
    choices.filter(({ term }) => word.length > 1 && term.includes(word)),
  ];
  const found = tries.find(({ length }) => length > 0);
  if (!found) return undefined;
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

function sourceKey(word: string, terms: Terms): string | null | undefined {
  const key = keyOf(word, terms, SOURCE_ENDS);
  const short = word.replace(/(财政拨款|拨款)(收入|资金)?$/, "");
  return key === undefined && short !== word && short.length > 3 ? keyOf(short, terms, SOURCE_ENDS) : key;
}

/** A word in two parts, at every place where it can be cut; the whole word first. */
function* cuts(word: string): Generator<[source: string, year: string]> {
  yield [word, ""];
  for (let at = 1; at < word.length; at++) {
    yield [word.slice(0, at), word.slice(at)];
    yield [word.slice(at), word.slice(0, at)];
  }
}

/**
 * The source of money that a text names, and whether it says that the money is carried over: `一般公共预算（上年结转）`,
 * `上年结转-一般公共预算财政拨款`. Every word of the text must be understood.
 *
 * @returns undefined when some word is not, null when it may be several sources
 */
export function readSourceWord(text: string, terms: Terms): ReadWord | null | undefined {
  const word = foldedWord(text);
  for (const [source, year] of cuts(word)) {
    const carriedOver =
      year === "" ? null : CARRIED_OVER.test(year) ? true : OF_THE_YEAR.test(year) ? false : undefined;
    if (carriedOver === undefined) continue;
    const id = sourceKey(source, terms);
    if (id) return { id, carriedOver };
    if (id === null && year === "") return null;
  }
  return undefined;
}

/**
 * The key of terms that a text names: a term or key, a shorter word that only one term begins with or holds (公用 for
 * 日常公用经费), or a term with words behind it that add nothing.
 *
 * @returns undefined when some word is not understood, null when it may be several
 */
export function readChoiceWord(text: string, terms: Terms): ReadWord | null | undefined {
  const id = keyOf(foldedWord(text), terms, EMPTY_ENDS);
  return id ? { id, carriedOver: null } : (id as null | undefined);
}

/** What the year of a source's money says of the column 上年结转. */
export function alsoOf({ carriedOver }: ReadWord): Readonly<Record<string, CellValue>> {
  return carriedOver === null ? {} : { carriedOver };
}
