import { soundMatch, soundsOf } from "@/lib/domain/classification/sounds";
import type { EntryGridRow, GridColumn, Suggestion } from "./grid-types";

const plain = (value: string | boolean, name: string): Suggestion => ({ value, code: "", name, path: "", hint: "" });

/** Whether a list opens below a cell of the column. */
export function hasList(column: GridColumn): boolean {
  return !column.readOnly && (column.suggest !== undefined || column.kind === "choice" || column.kind === "boolean");
}

/** How well a term answers what was typed: 0 begins, 1 somewhere within, null not at all. */
function rankOf(name: string, typed: string): 0 | 1 | null {
  const at = name.indexOf(typed);
  if (at >= 0) return at === 0 ? 0 : 1;
  return /^[a-z]+$/.test(typed) ? soundMatch(soundsOf(name), typed) : null;
}

/** The terms that what was typed may mean, by their beginning, pinyin or any part; all of them before anything is typed. */
function matching(all: readonly Suggestion[], query: string): readonly Suggestion[] {
  const typed = fold(query);
  if (typed === "") return all;
  const ranked = all.map((one) => ({ one, rank: rankOf(one.name, typed) }));
  return [0, 1].flatMap((wanted) => ranked.filter(({ rank }) => rank === wanted).map(({ one }) => one));
}

const YES_NO = [
  { one: plain(true, "是"), typed: ["是", "shi", "yes", "1"] },
  { one: plain(false, "否"), typed: ["否", "fou", "no", "0"] },
];

/** What was typed, as it is compared: half-width, lower case, without the blanks and marks between pinyin syllables. */
const fold = (query: string) => query.normalize("NFKC").toLowerCase().replace(/[\s']/g, "");

/** What to offer below a cell for what was typed in it. */
export function suggestionsFor(column: GridColumn, row: EntryGridRow, query: string): readonly Suggestion[] {
  if (column.suggest) return column.suggest(query, row);
  if (column.kind === "boolean") {
    return YES_NO.filter(({ typed }) => typed.some((text) => text.startsWith(fold(query)))).map(({ one }) => one);
  }
  if (column.kind !== "choice") return [];
  return matching(
    Object.entries(column.terms).map(([value, name]) => plain(value, name)),
    query,
  );
}
