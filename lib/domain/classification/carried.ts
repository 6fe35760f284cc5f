import { type DataRow, oneOf, parseRows, requiredCell } from "./rows";

/** A code tree as text: what it is compiled from. */
export interface TreeText {
  readonly rows: string;
  /** how well its lists are known, as `compileCodeTree` takes it */
  readonly lists: string;
  /** the year of the book it was taken from as a whole */
  readonly book: number;
}

const COLUMNS = ["code", "name", "confidence", "fund", "since", "until", "replacedBy", "note"] as const;

const lineOf = (row: DataRow) => COLUMNS.map((column) => row[column] ?? "").join(",");

function change(rows: Map<string, DataRow>, row: DataRow, year: number): void {
  const code = requiredCell(row, "code");
  const before = rows.get(code);
  const kind = oneOf(row, "change", ["new", "renamed", "ended"]);
  if (kind === "new") rows.set(code, before ?? row);
  else if (before && kind === "renamed") rows.set(code, { ...before, name: requiredCell(row, "name") });
  else if (before) rows.set(code, { ...before, until: String(year - 1), replacedBy: row.replacedBy ?? "" });
}

/**
 * The functional codes of a year of which only some changes are known: those of the year before with these. No list is
 * whole any more, since a code that is missing may have been added. A change that the year before knows already, or that is
 * about a code it does not have, changes nothing: the book of that year may have been imported.
 *
 * @param changes `change,code,name,confidence,fund,replacedBy` a line: `new`, `renamed`, or `ended` with the codes and names of
 *   what took its place, several separated by ；
 */
export function carriedTo(year: number, before: TreeText, changes: string): TreeText {
  const rows = new Map(parseRows(before.rows).map((row) => [requiredCell(row, "code"), row]));
  for (const row of parseRows(changes)) change(rows, row, year);
  const above = new Set([...rows.keys()].filter((code) => code.length > 3).map((code) => code.slice(0, -2)));
  return {
    rows: [COLUMNS.join(","), ...[...rows.values()].map(lineOf)].join("\n"),
    lists: `recalled ${[...above].join(" ")}`,
    book: before.book,
  };
}
