import type { BudgetBook } from "../book";
import { REASON_SUBJECT_LABELS } from "../labels";
import { placeOf } from "../places";

/** What a file may belong to: a line by its id, a project by its code, or one of 变动原因 by what it gives the reason of. */
export type Anchor = { kind: "line" | "project" | "reason"; name: string };

const REASONS = Object.keys(REASON_SUBJECT_LABELS) as (keyof typeof REASON_SUBJECT_LABELS)[];
const IN_REASONS = "narrative.reasons.";

/** An anchor as one string: `line:L001`, `project:P001`, `reason:general.basic`. */
export const anchorText = ({ kind, name }: Anchor): string => `${kind}:${name}`;

/** The anchor that a text names; null when it names none. The reverse of `anchorText`. */
export function anchorOf(text: string): Anchor | null {
  const [, kind, name = ""] = /^(line|project|reason):(.+)$/s.exec(text) ?? [];
  if (kind === "line" || kind === "project") return { kind, name };
  return kind === "reason" && REASONS.some((one) => one === name) ? { kind, name } : null;
}

/** What a reason is called where files belong to it: 变动原因 · 公务接待费. */
export function reasonWords(name: string): string {
  const key = REASONS.find((one) => one === name);
  return `变动原因 · ${key === undefined ? name : REASON_SUBJECT_LABELS[key]}`;
}

function reasonIn(path: string): Anchor | null {
  if (!path.startsWith(IN_REASONS)) return null;
  const rest = path.slice(IN_REASONS.length);
  const name = REASONS.find((one) => rest === one || rest.startsWith(`${one}.`));
  return name === undefined ? null : { kind: "reason", name };
}

/**
 * What files at a place of the budget belong to: those of a field to its line, those within a project to the project.
 *
 * @param subject as findings and comments name places
 * @returns null where no files are kept
 */
export function anchorAt(book: BudgetBook, subject: string): Anchor | null {
  const place = placeOf(subject);
  if (place?.kind === "line") return { kind: "line", name: place.id };
  if (place?.kind !== "book") return null;
  const index = /^projects\[(\d+)\]/.exec(place.path)?.[1];
  const project = index === undefined ? undefined : book.projects[Number(index)];
  return project ? { kind: "project", name: project.code } : reasonIn(place.path);
}
