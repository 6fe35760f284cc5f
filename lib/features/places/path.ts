import type { BudgetBook } from "@/lib/domain/book";
import { lineById } from "@/lib/domain/book/line-by-id";
import { readBookPath } from "@/lib/domain/entry/place";
import { subjectOf } from "@/lib/domain/places";
import type { Place } from "@/lib/domain/rules/types";

/** The entry screen of each part of a book. */
const SCREENS: Readonly<Record<string, string>> = {
  revenue: "income",
  carryForward: "income",
  procurement: "procurement",
  unitStatement: "units",
  performance: "performance",
  assets: "assets",
  priorYear: "prior-year",
  narrative: "texts",
  project: "projects",
};

/** Kept with the texts, declared beside 上年数. */
const NO_PRIOR_YEAR = "narrative.noPriorYear";

const query = (entries: Record<string, string>) => new URLSearchParams(entries).toString();

function lineScreen(book: BudgetBook, id: string): [string, Record<string, string>] | null {
  const line = lineById(book, id);
  if (!line) return null;
  if (line.class === "basic") return ["entry/basic", { unit: line.unit }];
  return line.project === null ? null : [`entry/projects/${encodeURIComponent(line.project)}/lines`, {}];
}

function bookScreen(book: BudgetBook, path: string): [string, Record<string, string>] | null {
  const read = readBookPath(path);
  if (!read) return null;
  const project = read.entity === "project" ? book.projects[read.index ?? -1] : undefined;
  if (project) return [`entry/projects/${encodeURIComponent(project.code)}`, {}];
  const screen = path.startsWith(NO_PRIOR_YEAR) ? SCREENS.priorYear : SCREENS[read.entity];
  return screen ? [`entry/${screen}`, {}] : null;
}

/**
 * The page on which a place of a budget is entered or printed, under the address of the budget, with the drawer open there.
 *
 * @param tab of the drawer
 * @returns null when no page shows it
 */
export function placePath(book: BudgetBook, place: Place, tab: "trace" | "findings" | "comments"): string | null {
  if (place.kind === "cell") {
    const table = place.address.slice(0, place.address.search(/[:!]/));
    const page = table === "narrative" ? "narrative" : `tables/${encodeURIComponent(table)}`;
    return `${page}?${query({ cell: place.address, tab })}`;
  }
  const at = subjectOf(place);
  if (place.kind === "table") {
    const table = place.table.split(":")[0] ?? place.table;
    return `tables/${encodeURIComponent(table)}?${query({ at, tab })}`;
  }
  if (place.kind === "paragraph") return `narrative?${query({ at, tab })}`;
  const screen = place.kind === "line" ? lineScreen(book, place.id) : bookScreen(book, place.path);
  return screen && `${screen[0]}?${query({ ...screen[1], at, tab })}`;
}
