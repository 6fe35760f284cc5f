import { REASON_SUBJECTS, type ReasonSubject } from "@/lib/domain/book/types";
import type { Disclosure } from "@/lib/domain/disclosure/types";
import type { Paragraph, Run, Section } from "@/lib/domain/narrative/types";

/** A change that the narrative wants explained. */
export interface AskedReason {
  subject: ReasonSubject;
  /** 增加48.91万元, as the narrative says it; blank when it says no amount */
  change: string;
  /** whether nothing was written yet */
  open: boolean;
  /** what is wrong with the amounts of the causes, with the difference (causes − change); null when they add up */
  mismatch: string | null;
}

const ROOT = "narrative.reasons.";

function pathOf(run: Run): string | null {
  if (run.kind === "input" || run.kind === "gap") return run.path;
  return run.kind === "figure" && run.source.kind === "book" ? run.source.path : null;
}

/** The subject of a path such as `narrative.reasons.general.basic.causes[0].text`; null for any other path. */
export function reasonSubjectOf(path: string): ReasonSubject | null {
  return REASON_SUBJECTS.find((subject) => path.startsWith(`${ROOT}${subject}.`)) ?? null;
}

function changeWords(runs: readonly Run[], at: number): string {
  const figure = runs.slice(0, at).findLastIndex((run) => run.kind === "figure" && run.source.kind === "formula");
  const run = runs[figure];
  if (run?.kind !== "figure") return "";
  const unit = /^[^，。；]*/.exec(runs[figure + 1]?.text ?? "")?.[0] ?? "";
  return `${run.fen < 0 ? "减少" : "增加"} ${run.text} ${unit}`.trim();
}

function paragraphsOf({ paragraphs, sections }: Pick<Section, "paragraphs" | "sections">): Paragraph[] {
  return [...paragraphs, ...sections.flatMap(paragraphsOf)];
}

/** The changes that are not zero, in the order of the narrative, with how far their reasons are written. */
export function askedReasons({ narrative, findings }: Pick<Disclosure, "narrative" | "findings">): AskedReason[] {
  const found = new Map<ReasonSubject, AskedReason>();
  for (const { runs } of narrative.sections.flatMap(paragraphsOf)) {
    runs.forEach((run, at) => {
      const path = pathOf(run);
      const subject = path === null ? null : reasonSubjectOf(path);
      if (!subject || found.has(subject)) return;
      const wrong = findings.find(({ place }) => place.kind === "book" && place.path === `${ROOT}${subject}.causes`);
      const mismatch = wrong ? `${wrong.message}，相差 ${wrong.difference ?? ""}`.replace(/，相差 $/, "") : null;
      found.set(subject, { subject, change: changeWords(runs, at), open: run.kind === "gap", mismatch });
    });
  }
  return [...found.values()];
}
