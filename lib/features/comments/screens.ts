import type { BudgetBook } from "@/lib/domain/book";
import { readBookPath } from "@/lib/domain/entry/place";
import { placeOf, subjectOf } from "@/lib/domain/places";
import type { Place } from "@/lib/domain/rules/types";

/** The entry screen of each part of a book. */
const SCREENS: Readonly<Record<string, string>> = {
  revenue: "income",
  carryForward: "income",
  procurement: "procurement",
  performance: "performance",
  assets: "assets",
  priorYear: "prior-year",
  narrative: "texts",
  project: "projects",
};

/** The list of all comments, where every place can be looked at. */
const LIST = "review/comments";

const query = (entries: Record<string, string>) => new URLSearchParams(entries).toString();

function screenOf(
  book: BudgetBook,
  place: Exclude<Place, { kind: "cell" | "table" }>,
): [string, Record<string, string>] {
  if (place.kind === "paragraph") return ["narrative", {}];
  if (place.kind === "line") {
    const line = book.lines.find(({ id }) => id === place.id);
    if (!line) return [LIST, {}];
    if (line.project === null) return ["entry/basic", { unit: line.unit }];
    return [`entry/projects/${encodeURIComponent(line.project)}/lines`, {}];
  }
  const path = readBookPath(place.path);
  if (!path) return [LIST, {}];
  const project = path.entity === "project" ? book.projects[path.index ?? -1] : undefined;
  if (project) return [`entry/projects/${encodeURIComponent(project.code)}`, {}];
  const screen = SCREENS[path.entity];
  return screen ? [`entry/${screen}`, {}] : [LIST, {}];
}

/**
 * Where a subject can be seen with what was said of it, under the address of the budget. What stands nowhere, because it
 * was deleted or is the whole budget, is shown in the list of all comments.
 */
export function pathOf(book: BudgetBook, subject: string, present: boolean): string {
  const place = present ? placeOf(subject) : null;
  if (!place) return `${LIST}?${query({ at: subject, tab: "comments" })}`;
  if (place.kind === "cell") {
    const table = place.address.slice(0, place.address.search(/[:!]/));
    const page = table === "narrative" ? "narrative" : `tables/${encodeURIComponent(table)}`;
    return `${page}?${query({ cell: place.address, tab: "comments" })}`;
  }
  if (place.kind === "table") {
    const table = place.table.split(":")[0] ?? place.table;
    return `tables/${encodeURIComponent(table)}?${query({ at: subject, tab: "comments" })}`;
  }
  const [page, more] = screenOf(book, place);
  return `${page}?${query({ ...more, at: subjectOf(place), tab: "comments" })}`;
}
