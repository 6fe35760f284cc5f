import type { Narrative, Section } from "../../domain/narrative/types";
import { html, type Markup } from "./markup";

/** A term that is explained on the page, and the id of its explanation. */
export interface Term {
  words: string;
  id: string;
}

/** Explanations of the page itself, beside those the narrative must give. */
export const READING_TERMS: readonly (readonly [words: string, meaning: string])[] = [
  [
    "功能分类科目",
    "按“钱用来办什么事”划分支出的科目，分类、款、项三级，编码依次为 3 位、5 位和 7 位，类包含款，款包含项。",
  ],
  [
    "经济分类科目",
    "按“钱具体怎么花”划分支出的科目，分类、款两级，编码依次为 3 位和 5 位；部门预算和政府预算各有一套。",
  ],
];

/** The id of an explanation that the page itself gives. */
export const readingTermId = (index: number) => `reading-${index + 1}`;

/** The section of the narrative that explains terms, one a subsection; undefined where an edition has none. */
export function termSection(narrative: Narrative): Section | undefined {
  return narrative.sections.find(({ key }) => key === "terms");
}

/** The id of a term that the narrative explains. */
export const narrativeTermId = (index: number) => `term-${index + 1}`;

/** Every term explained on the page: those of the narrative first, then the page's own that it does not explain. */
export function termsOf(narrative: Narrative): Term[] {
  const own = (termSection(narrative)?.sections ?? []).map(({ heading }, index) => ({
    words: heading.replace(/^（[^）]*）/, ""),
    id: narrativeTermId(index),
  }));
  const said = new Set(own.map(({ words }) => words));
  const reading = READING_TERMS.map(([words], index) => ({ words, id: readingTermId(index) }));
  return [...own, ...reading.filter(({ words }) => !said.has(words))].filter(({ words }) => words !== "");
}

/** Links the terms of one stretch of the page to their explanations, each term once. */
export class TermLinks {
  private readonly waiting: Map<string, string>;
  private readonly pattern: RegExp | null;

  constructor(terms: readonly Term[]) {
    this.waiting = new Map(terms.map(({ words, id }) => [words, id]));
    const longest = [...this.waiting.keys()].sort((a, b) => b.length - a.length);
    const escaped = longest.map((words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    this.pattern = escaped.length > 0 ? new RegExp(`(${escaped.join("|")})`, "u") : null;
  }

  /** The text with the terms in it that were not linked before. */
  link(text: string): Markup {
    if (!this.pattern || this.waiting.size === 0) return html`${text}`;
    const pieces = text.split(this.pattern).map((piece) => {
      const id = this.waiting.get(piece);
      if (id === undefined) return piece;
      this.waiting.delete(piece);
      return html`<a class="term" href="#${id}">${piece}</a>`;
    });
    return html`${pieces}`;
  }
}
