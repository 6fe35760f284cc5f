import type { Narrative, Paragraph, Run, Section } from "../../narrative/types";
import type { CellAddress } from "../../tables/types";
import type { RuleContext } from "../types";

/** A paragraph with the headings it stands under, outermost first. */
export interface PlacedParagraph extends Paragraph {
  headings: readonly string[];
}

function paragraphsIn({ sections }: Narrative): PlacedParagraph[] {
  const open = (section: Section, above: readonly string[]): PlacedParagraph[] => {
    const headings = [...above, section.heading];
    return [
      ...section.paragraphs.map((paragraph) => ({ ...paragraph, headings })),
      ...section.sections.flatMap((below) => open(below, headings)),
    ];
  };
  return sections.flatMap((section) => open(section, []));
}

const known = new WeakMap<Narrative, readonly PlacedParagraph[]>();

/** Every paragraph of the narrative in reading order; gathered once, since two dozen rules ask. */
export function paragraphsOf({ disclosure: { narrative } }: RuleContext): readonly PlacedParagraph[] {
  const before = known.get(narrative);
  if (before) return before;
  const paragraphs = paragraphsIn(narrative);
  known.set(narrative, paragraphs);
  return paragraphs;
}

/** Whether a run prints this one figure. */
function prints(run: Run, address: CellAddress): boolean {
  return run.kind === "figure" && run.source.kind === "cell" && run.source.address === address;
}

/** The paragraph that states a figure. */
export function paragraphStating(context: RuleContext, address: CellAddress): PlacedParagraph | undefined {
  return paragraphsOf(context).find(({ runs }) => runs.some((run) => prints(run, address)));
}

/** Whether the paragraph states the change of a figure from another: as a figure, or 持平 where there is none. */
export function statesChange(
  context: RuleContext,
  paragraph: Paragraph,
  address: CellAddress,
  prior: CellAddress,
): boolean {
  const printed = (of: CellAddress) => context.figure(of)?.printed ?? 0;
  if (printed(address) === printed(prior)) return paragraph.runs.some((run) => run.text.includes("持平"));
  return paragraph.runs.some(
    (run) =>
      run.kind === "figure" &&
      run.source.kind === "formula" &&
      run.source.terms.some((term) => term.address === address && term.sign === 1) &&
      run.source.terms.some((term) => term.address === prior && term.sign === -1),
  );
}
