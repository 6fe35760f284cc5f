import { elementsWhere, type PageElement, readHtml, textOf } from "./html-reader";
import { type ReadFile, type ReadRow, type ReadTable, UnreadablePacket } from "./types";

const named = (name: string) => (element: PageElement) => element.name === name;
const hasClass = (element: PageElement, name: string) =>
  (element.attributes.get("class") ?? "").split(/\s+/).includes(name);
const paragraphOf = (name: string) => (element: PageElement) => element.name === "p" && hasClass(element, name);

/** How many rows or columns a cell covers. */
function span(cell: PageElement, attribute: string): number {
  const count = Number(cell.attributes.get(attribute) ?? 1);
  return Number.isInteger(count) && count > 0 && count <= 10_000 ? count : 1;
}

/** The rows of a table with one text a place; what a cell covers beside its own place is empty. */
function matrixOf(table: PageElement): ReadRow[] {
  const rows = elementsWhere(table, named("tr"));
  const taken: boolean[][] = rows.map(() => []);
  return rows.map((row, y) => {
    const cells: string[] = [];
    let x = 0;
    for (const cell of elementsWhere(row, ({ name }) => name === "td" || name === "th")) {
      while (taken[y]?.[x]) cells[x++] = "";
      for (let down = 0; down < span(cell, "rowspan"); down++) {
        for (let right = 0; right < span(cell, "colspan"); right++) {
          const line = taken[y + down];
          if (line) line[x + right] = true;
        }
      }
      cells[x] = textOf(cell);
      for (let right = 1; right < span(cell, "colspan"); right++) cells[x + right] = "";
      x += span(cell, "colspan");
    }
    while (taken[y]?.[x]) cells[x++] = "";
    return { cells };
  });
}

function readTable(section: PageElement): ReadTable {
  const text = (element: PageElement | undefined) => (element ? textOf(element) : "");
  const [table] = elementsWhere(section, named("table"));
  return {
    title: text(elementsWhere(section, named("h3"))[0]),
    head: text(elementsWhere(section, paragraphOf("who"))[0]),
    rows: table ? matrixOf(table) : [],
    notes: elementsWhere(section, paragraphOf("note")).map(textOf),
  };
}

const PARAGRAPH = /^(h[2-6]|p)$/;

function narrativeOf(page: PageElement): string[] {
  const [narrative] = elementsWhere(page, ({ attributes }) => attributes.get("id") === "narrative");
  if (!narrative) return [];
  const origins = (element: PageElement) => element.attributes.get("id") === "origins";
  const found = elementsWhere(narrative, (element) => origins(element) || PARAGRAPH.test(element.name));
  return found.filter((element) => !origins(element)).map(textOf);
}

/**
 * Narrative and tables of the page for the public.
 *
 * @throws UnreadablePacket when it is not a well-formed page in UTF-8
 */
export function readWebPage(bytes: Buffer): ReadFile {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadablePacket("网页不是 UTF-8 编码，无法核验");
  }
  const page = readHtml(text);
  if (!page) throw new UnreadablePacket("网页的标签残缺或没有配对，无法核验");
  const sections = elementsWhere(page, (element) => element.name === "section" && hasClass(element, "sheet"));
  return { narrative: narrativeOf(page), tables: sections.map(readTable) };
}
