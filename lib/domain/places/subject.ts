import type { Finding, Place } from "../rules/types";
import { isTableId } from "../tables/keys";

/** A place as one string, the `subject` of a finding and of a comment. */
export function subjectOf(place: Place): string {
  switch (place.kind) {
    case "line":
      return place.field ? `line:${place.id}.${place.field}` : `line:${place.id}`;
    case "book":
      return `book:${place.path}`;
    case "cell":
      return `cell:${place.address}`;
    case "table":
      return `table:${place.table}`;
    case "paragraph":
      return `paragraph:${place.id}`;
  }
}

/** Every place of a finding as subjects, that where a person acts first. */
export function placesOf({ subject, also }: Pick<Finding, "subject" | "also">): string[] {
  return [subject, ...also.map(subjectOf)];
}

/** The budget as a whole, as a subject. */
export const WHOLE_BUDGET = subjectOf({ kind: "book", path: "" });

/** The place that a subject names; null when it names none. The reverse of `subjectOf`. */
export function placeOf(subject: string): Place | null {
  const [, kind, name = ""] = /^(line|book|cell|table|paragraph):(.*)$/s.exec(subject) ?? [];
  if (kind === "book") return { kind, path: name };
  if (!name) return null;
  switch (kind) {
    case "line": {
      const [, id = "", field] = /^([^.]+)(?:\.(.+))?$/s.exec(name) ?? [];
      if (!id) return null;
      return field ? { kind, id, field } : { kind, id };
    }
    case "cell":
      return { kind, address: name };
    case "table":
      return isTableId(name) ? { kind, table: name } : null;
    case "paragraph":
      return { kind, id: name };
    default:
      return null;
  }
}
