import type { Disclosure } from "../../domain/disclosure/types";
import { formatForTable, WAN_YUAN } from "../../domain/money";
import type { Paragraph, Run, Section } from "../../domain/narrative/types";
import { type Place, placesOf, placeWords } from "../../domain/tables/places";
import type { CellAddress } from "../../domain/tables/types";
import { titleLine } from "../files";
import type { Signature } from "../signature";
import { type CellPlace, cellId } from "./anchors";
import { narrativeTermId, type Term, TermLinks, termSection } from "./glossary";
import { html, type Markup } from "./markup";

type FigureRun = Extract<Run, { kind: "figure" }>;
/** What a figure can be made of that leads somewhere. */
type Source = Extract<FigureRun["source"], { kind: "cell" | "formula" }>;

/** One entry of 数字出处: how a figure of the text that is no single cell came about. */
interface Origin {
  id: string;
  text: string;
  source: Source;
}

/** The element id of a paragraph, as people may link to it: by its number in print. */
const paragraphId = (numeral: string) => `p-${numeral}`;
/** The element id of a section of the narrative by its place among its neighbours. */
export const sectionId = (index: number) => `section-${index + 1}`;

/** Writes the narrative: figures lead to their cell, or to an account of how they came about. */
export class NarrativeWriter {
  private readonly printed: ReadonlyMap<CellAddress, Place>;
  private readonly origins: Origin[] = [];

  constructor(
    private readonly disclosure: Disclosure,
    private readonly places: ReadonlyMap<CellAddress, CellPlace>,
    private readonly terms: readonly Term[],
    private readonly draft: boolean,
  ) {
    this.printed = placesOf(disclosure.tables);
  }

  /** The whole narrative: sections, who signs it and when, 数字出处. */
  markup(signature?: Signature): Markup {
    const { narrative } = this.disclosure;
    const sections = narrative.sections.map((section, index) => this.section(section, index));
    return html`<section id="narrative" aria-labelledby="narrative-title">
<h2 id="narrative-title">${titleLine(narrative.title, this.draft)}</h2>
${sections}${signature && html`<p class="signature">${signature.name}<br>${signature.date}</p>\n`}${this.accounts()}</section>
`;
  }

  private section(section: Section, index: number): Markup {
    const explains = section === termSection(this.disclosure.narrative);
    const parts = section.sections.map((part, at) => {
      const links = new TermLinks(explains ? [] : this.terms);
      const id = explains ? html` id="${narrativeTermId(at)}"` : null;
      return html`<section${id}>\n<h4>${part.heading}</h4>\n${this.paragraphs(part.paragraphs, links)}</section>\n`;
    });
    return html`<section id="${sectionId(index)}">
<h3>${section.heading}</h3>
${this.paragraphs(section.paragraphs, new TermLinks(this.terms))}${parts}</section>
`;
  }

  private paragraphs(paragraphs: readonly Paragraph[], links: TermLinks): Markup[] {
    return paragraphs.map(({ numeral, runs }) => {
      const words = runs.map((run) => this.run(run, links));
      return html`<p id="${paragraphId(numeral)}">${words}</p>\n`;
    });
  }

  private run(run: Run, links: TermLinks): Markup {
    switch (run.kind) {
      case "fixed":
        return links.link(run.text);
      case "input":
        return html`${run.text}`;
      case "gap":
        return html`<mark>${run.text}</mark>`;
      case "figure":
        return this.figure(run);
    }
  }

  /** What a department counted or entered itself is no figure of a table and leads nowhere. */
  private figure(run: FigureRun): Markup {
    if (run.source.kind === "book" || run.source.kind === "count") return html`${run.text}`;
    const place = run.source.kind === "cell" ? this.places.get(run.source.address) : undefined;
    if (place) return html`<a class="figure" href="#${cellId(place)}">${run.text}</a>`;
    const id = `origin-${this.origins.length + 1}`;
    this.origins.push({ id, text: run.text, source: run.source });
    return html`<a class="figure" id="from-${id}" href="#${id}">${run.text}</a>`;
  }

  /** A figure another is made of, with its place in words; a link where a table prints it. */
  private term(address: CellAddress): Markup {
    const place = this.places.get(address);
    const printed = this.printed.get(address);
    const figure = this.disclosure.figures.get(address);
    const text = formatForTable(figure?.printed ?? 0, WAN_YUAN) || "0.00";
    const words = printed
      ? placeWords(printed)
      : figure && "label" in figure
        ? figure.label
        : "表中没有这一行，按 0 计";
    return place ? html`<a href="#${cellId(place)}">${text}（${words}）</a>` : html`${text}（${words}）`;
  }

  private account(source: Source): Markup {
    switch (source.kind) {
      case "cell":
        return this.disclosure.figures.has(source.address)
          ? html`${this.term(source.address)}，各表不列这一数。`
          : html`没有安排这项预算，表中不列这一行，写作 0。`;
      case "formula": {
        const terms = source.terms.map(({ address, sign }, index) => {
          const mark = sign === -1 ? " − " : index > 0 ? " + " : "";
          return html`${mark}${this.term(address)}`;
        });
        return html`按印出的数计算：${terms}。`;
      }
    }
  }

  private accounts(): Markup | null {
    if (this.origins.length === 0) return null;
    const entries = this.origins.map(({ id, text, source }) => {
      const account = this.account(source);
      return html`<li id="${id}"><a href="#from-${id}">${text}</a>：${account}</li>\n`;
    });
    return html`<section id="origins" aria-labelledby="origins-title">
<h3 id="origins-title">数字出处</h3>
<p>说明中的数字大多直接链接到所在的表格；以下是由表中的数计算得出、或者各表不列的数。</p>
<ol>
${entries}</ol>
</section>
`;
  }
}
