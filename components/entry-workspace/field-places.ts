import { REASON_SUBJECTS } from "@/lib/domain/book/types";

/** The element id of the field in which a value of the book is entered, by its path in the book. */
export const placeId = (path: string) => `place-${path}`;

/** The ids under which the field of a path may be found, the nearest first: lists of texts are written in one field. */
export function placeIdsOf(path: string): string[] {
  const list = path.replace(/\[\d+\]$/, "");
  const subject = REASON_SUBJECTS.find((one) => path.startsWith(`narrative.reasons.${one}.`));
  const reason = subject ? [`narrative.reasons.${subject}.text`, `narrative.reasons.${subject}.causes[0].text`] : [];
  return [path, list, ...reason].map(placeId);
}

/** The field of a path; of a row or a part of one its first field. */
function fieldOf(path: string): HTMLElement | null {
  for (const id of placeIdsOf(path)) {
    const field = document.getElementById(id);
    if (field) return field;
  }
  const within = [".", "["].map((next) => `[id^=${JSON.stringify(placeId(path) + next)}]:is(input, select, textarea)`);
  return document.querySelector<HTMLElement>(within.join());
}

/** Brings the field of a path into view and puts the focus there. @returns whether there is one on the screen */
export function goToField(path: string): boolean {
  const field = fieldOf(path);
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: "center" });
  return field !== null;
}
