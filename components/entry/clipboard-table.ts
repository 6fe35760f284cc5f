/** A block as it came from the clipboard. */
export interface PastedBlock {
  cells: readonly (readonly string[])[];
  /** the cells, as `row:column`, that only repeat one that is merged with them */
  repeated: ReadonlySet<string>;
}

/** More than a block may have in one direction: what a page claims of its merged cells is not believed beyond it. */
const MOST = 2_000;

const spanOf = (cell: Element, name: "rowspan" | "colspan") =>
  Math.max(1, Math.min(MOST, Number(cell.getAttribute(name) ?? 1) || 1));

const textOf = (cell: Element) => (cell.textContent ?? "").replace(/\s+/g, " ").trim();

/** Whether a table has merged cells: only then does it say more than its text. */
const isMerged = (table: Element) =>
  table.querySelector("[rowspan]:not([rowspan='1']), [colspan]:not([colspan='1'])") !== null;

/**
 * The table that Excel and WPS put on the clipboard beside its text, each merged cell in all the places that it covers.
 *
 * @returns null where there is no table with merged cells: its text then says all
 */
export function readMergedTable(html: string): PastedBlock | null {
  if (!/(row|col)span/i.test(html)) return null;
  const table = new DOMParser().parseFromString(html, "text/html").querySelector("table");
  if (!table || !isMerged(table)) return null;
  const cells: string[][] = [];
  const repeated = new Set<string>();
  const taken = new Set<string>();
  const rows = [...table.querySelectorAll("tr")].slice(0, MOST * 10);
  rows.forEach((row, top) => {
    cells[top] ??= [];
    let left = 0;
    for (const cell of row.querySelectorAll("td, th")) {
      while (taken.has(`${top}:${left}`)) left += 1;
      const [height, width] = [Math.min(spanOf(cell, "rowspan"), rows.length - top), spanOf(cell, "colspan")];
      for (let down = 0; down < height; down++) {
        for (let across = 0; across < width; across++) {
          const line = cells[top + down] ?? [];
          line[left + across] = textOf(cell);
          cells[top + down] = line;
          const place = `${top + down}:${left + across}`;
          if (down + across > 0) repeated.add(place);
          taken.add(place);
        }
      }
      left += width;
    }
  });
  return { cells: cells.map((row) => Array.from(row, (text) => text ?? "")), repeated };
}
