import { textOf } from "../narrative/say";
import type { Narrative, Section } from "../narrative/types";

/** A sentence that differs; null where it is only in the other text. */
export interface SentenceChange {
  /** id of the paragraph it stands in, after the change if it stands there: `budgets.general` */
  paragraph: string;
  before: string | null;
  after: string | null;
}

interface Sentence {
  paragraph: string;
  text: string;
}

/** A sentence is a stretch that ends with 。or ；; what follows the last of them is one too. */
export function sentencesOf(text: string): string[] {
  return text.match(/[^。；]*[。；]|[^。；]+$/g) ?? [];
}

/** The sentences of each section by its key, in reading order. */
function sentencesBySection({ sections }: Narrative): Map<string, Sentence[]> {
  const found = new Map<string, Sentence[]>();
  const open = ({ key, paragraphs, sections: below }: Section) => {
    for (const { id, runs } of paragraphs) {
      const sentences = sentencesOf(textOf(runs)).map((text) => ({ paragraph: id, text }));
      found.set(key, [...(found.get(key) ?? []), ...sentences]);
    }
    below.forEach(open);
  };
  sections.forEach(open);
  return found;
}

/** How long the longest common subsequence of the texts from each pair of places on is. */
function commonLengths(before: readonly Sentence[], after: readonly Sentence[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    const row = lengths[i] as number[];
    const below = lengths[i + 1] as number[];
    for (let j = after.length - 1; j >= 0; j--) {
      const same = before[i]?.text === after[j]?.text;
      row[j] = same ? (below[j + 1] as number) + 1 : Math.max(below[j] as number, row[j + 1] as number);
    }
  }
  return lengths;
}

/** Sentences that stand against each other between two that stayed: the first with the first, and so on. */
function pair(before: readonly Sentence[], after: readonly Sentence[]): SentenceChange[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => {
    const was = before[index];
    const is = after[index];
    return { paragraph: is?.paragraph ?? was?.paragraph ?? "", before: was?.text ?? null, after: is?.text ?? null };
  });
}

/** The differences of two stretches, as few as there can be. */
function aligned(before: readonly Sentence[], after: readonly Sentence[]): SentenceChange[] {
  const lengths = commonLengths(before, after);
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  const changes: SentenceChange[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  while (i < before.length && j < after.length) {
    if (before[i]?.text === after[j]?.text) {
      changes.push(...pair(before.slice(fromI, i), after.slice(fromJ, j)));
      i += 1;
      j += 1;
      [fromI, fromJ] = [i, j];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return [...changes, ...pair(before.slice(fromI), after.slice(fromJ))];
}

/** The differences of one section; what is the same at both ends is passed over first. */
function sectionChanges(before: readonly Sentence[], after: readonly Sentence[]): SentenceChange[] {
  let head = 0;
  while (head < Math.min(before.length, after.length) && before[head]?.text === after[head]?.text) head += 1;
  let tail = 0;
  while (
    tail < Math.min(before.length, after.length) - head &&
    before.at(-1 - tail)?.text === after.at(-1 - tail)?.text
  ) {
    tail += 1;
  }
  return aligned(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
}

/** The sentences in which two narratives differ, section by section; a paragraph that only moved is no difference. */
export function changedSentences(before: Narrative, after: Narrative): SentenceChange[] {
  const was = sentencesBySection(before);
  const is = sentencesBySection(after);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((section) =>
    sectionChanges(was.get(section) ?? [], is.get(section) ?? []),
  );
}
