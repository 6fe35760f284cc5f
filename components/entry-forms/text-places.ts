import { reasonSubjectOf } from "./asked-reasons";

/** The element id of the field in which a text of the book is written. */
export const placeId = (path: string) => `place-${path}`;

/** The ids under which the field of a path may be found, the nearest first: lists are written in one field. */
export function placeIdsOf(path: string): string[] {
  const subject = reasonSubjectOf(path);
  const list = path.replace(/\[\d+\]$/, "");
  const reason = subject ? [`narrative.reasons.${subject}.text`, `narrative.reasons.${subject}.causes[0].text`] : [];
  return [path, list, ...reason].map(placeId);
}
