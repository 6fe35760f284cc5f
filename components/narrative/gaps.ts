import type { Narrative, Section } from "@/lib/domain/narrative/types";

/** How many places of the narrative people have still to write. */
export function gapCount(narrative: Narrative): number {
  const count = ({ paragraphs, sections }: Section): number =>
    paragraphs.flatMap(({ runs }) => runs).filter((run) => run.kind === "gap").length +
    sections.reduce((sum, section) => sum + count(section), 0);
  return narrative.sections.reduce((sum, section) => sum + count(section), 0);
}
