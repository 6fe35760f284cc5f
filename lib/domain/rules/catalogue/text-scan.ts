import type { Place, Violation } from "../types";
import type { PeopleText } from "./narrative-people";

/** What stands in a text around something found in it, up to the next punctuation mark on each side. */
export interface Surroundings {
  before: string;
  after: string;
}

const CLAUSE_END = /[，。；;！？\n]|,(?!\d{3})/;
const SENTENCE_END = /[。；;！？\n]/;

function around(text: string, from: number, to: number, end: RegExp): Surroundings {
  const before = text.slice(0, from).split(new RegExp(end, "g")).at(-1) ?? "";
  const after = text.slice(to).split(end)[0] ?? "";
  return { before, after };
}

/** The clause around a part of a text: what commas and full stops leave together. */
export function clauseAround(text: string, from: number, to: number): Surroundings {
  return around(text, from, to, CLAUSE_END);
}

/** The sentence that a part of a text belongs to, whole. */
export function sentenceAt(text: string, from: number, to: number): string {
  const { before, after } = around(text, from, to, SENTENCE_END);
  return before + text.slice(from, to) + after;
}

/** A text without the titles of documents: laws and plans name what they name, whatever the year. */
export function withoutTitles(text: string): string {
  return text.replace(/《[^》]*》/g, "");
}

/** Where a text of people stands. */
export function placeOfText({ path }: PeopleText): Place {
  return { kind: "book", path };
}

/** The same said of several texts is one violation, at the first of them: a text that was copied has one cause. */
export function saidOnce(violations: readonly Violation[]): Violation[] {
  const causes = new Map<string, Violation>();
  for (const violation of violations) {
    const known = causes.get(violation.message);
    causes.set(violation.message, known ? { ...known, also: [...(known.also ?? []), violation.place] } : violation);
  }
  return [...causes.values()];
}

/** What the first of some patterns that a text has finds there. */
export function firstFound(text: string, patterns: readonly RegExp[]): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** One violation for every text in which `find` finds something; the words about it are those of `say`. */
export function faultsOfTexts(
  texts: readonly PeopleText[],
  find: (text: PeopleText) => string | undefined,
  say: (found: string) => Pick<Violation, "message" | "remedy" | "expected">,
): Violation[] {
  return texts.flatMap((text): Violation[] => {
    const actual = find(text);
    return actual === undefined ? [] : [{ place: placeOfText(text), actual, ...say(actual) }];
  });
}
