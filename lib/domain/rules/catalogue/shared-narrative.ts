import { textOf } from "../../narrative/say";
import type { Narrative, Paragraph, Section } from "../../narrative/types";
import { oncePer } from "../../once";
import type { CellAddress } from "../../tables/types";
import type { RuleContext } from "../types";
import { printedAt } from "./shared-figures";

/** A paragraph with the headings it stands under, outermost first. */
export interface PlacedParagraph extends Paragraph {
  headings: readonly string[];
  /** as a reader sees it */
  text: string;
}

function paragraphsIn({ sections }: Narrative): PlacedParagraph[] {
  const open = (section: Section, above: readonly string[]): PlacedParagraph[] => {
    const headings = [...above, section.heading];
    return [
      ...section.paragraphs.map((paragraph) => ({ ...paragraph, headings, text: textOf(paragraph.runs) })),
      ...section.sections.flatMap((below) => open(below, headings)),
    ];
  };
  return sections.flatMap((section) => open(section, []));
}

/** What rules ask of a narrative. */
interface NarrativeIndex {
  paragraphs: readonly PlacedParagraph[];
  /** the first paragraph that prints a figure, by its address */
  stating: ReadonlyMap<CellAddress, PlacedParagraph>;
}

const indexOf = oncePer((narrative: Narrative): NarrativeIndex => {
  const paragraphs = paragraphsIn(narrative);
  const stating = new Map<CellAddress, PlacedParagraph>();
  for (const paragraph of paragraphs) {
    for (const address of cellsIn(paragraph)) if (!stating.has(address)) stating.set(address, paragraph);
  }
  return { paragraphs, stating };
});

/** Every paragraph of the narrative in reading order; gathered once, since two dozen rules ask. */
export function paragraphsOf({ disclosure: { narrative } }: RuleContext): readonly PlacedParagraph[] {
  return indexOf(narrative).paragraphs;
}

/** The figures of a paragraph that are cells, in reading order. */
export function cellsIn(paragraph: Paragraph): CellAddress[] {
  return paragraph.runs.flatMap((run) =>
    run.kind === "figure" && run.source.kind === "cell" ? [run.source.address] : [],
  );
}

/** The paragraph that states a figure. */
export function paragraphStating(
  { disclosure: { narrative } }: RuleContext,
  address: CellAddress,
): PlacedParagraph | undefined {
  return indexOf(narrative).stating.get(address);
}

/** Whether the paragraph states the change of a figure from another: as a figure, or 持平 where there is none. */
export function statesChange(
  context: RuleContext,
  paragraph: Paragraph,
  address: CellAddress,
  prior: CellAddress,
): boolean {
  if (printedAt(context, address) === printedAt(context, prior))
    return paragraph.runs.some((run) => run.text.includes("持平"));
  return paragraph.runs.some(
    (run) =>
      run.kind === "figure" &&
      run.source.kind === "formula" &&
      run.source.terms.some((term) => term.address === address && term.sign === 1) &&
      run.source.terms.some((term) => term.address === prior && term.sign === -1),
  );
}
