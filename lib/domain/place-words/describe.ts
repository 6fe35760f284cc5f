import { lineById } from "../book/line-by-id";
import type { Disclosure } from "../disclosure/types";
import { fieldLabel } from "../entry/labels";
import { readBookPath } from "../entry/place";
import type { Narrative, Section } from "../narrative/types";
import { valueAt } from "../places/value-at";
import type { Place } from "../rules/types";
import { type Place as PrintedPlace, placesOf, placeWords } from "../tables/places";
import type { CellAddress } from "../tables/types";
import { bookPathWords } from "./book-path";

/** The headings above each paragraph, in one line, by its id; those of a section by its key. */
function paragraphHeadings(narrative: Narrative): Map<string, string> {
  const headings = new Map<string, string>();
  const visit = (section: Section, above: string) => {
    const heading = above ? `${above} ${section.heading}` : section.heading;
    headings.set(section.key, heading);
    for (const paragraph of section.paragraphs) headings.set(paragraph.id, heading);
    for (const inner of section.sections) visit(inner, heading);
  };
  for (const section of narrative.sections) visit(section, "");
  return headings;
}

/** What the places of one disclosure are called, and whether they are there at all. */
export class Describer {
  private readonly printed: ReadonlyMap<CellAddress, PrintedPlace>;
  private readonly headings: ReadonlyMap<string, string>;

  constructor(private readonly disclosure: Disclosure) {
    this.printed = placesOf(disclosure.tables);
    this.headings = paragraphHeadings(disclosure.narrative);
  }

  /** Where a figure is printed; undefined when no table prints it. */
  cell(address: CellAddress): PrintedPlace | undefined {
    return this.printed.get(address);
  }

  /** Whether the disclosure, or the book behind it, still has the place. */
  has(place: Place): boolean {
    switch (place.kind) {
      case "cell":
        return this.disclosure.figures.has(place.address);
      case "table":
        return this.disclosure.tables.some(({ id, key }) => id === place.table || key === place.table);
      case "paragraph":
        return this.headings.has(place.id);
      case "line": {
        const line = lineById(this.disclosure.book, place.id);
        return line !== undefined && (place.field === undefined || Object.hasOwn(line, place.field));
      }
      case "book":
        return place.path === "" || valueAt(this.disclosure.book, place.path) !== undefined;
    }
  }

  /** The place as a person would say it: `表三 · 2010301 行政运行 · 基本支出`. */
  words(place: Place): string {
    switch (place.kind) {
      case "cell":
        return this.cellWords(place.address);
      case "table":
        return (
          this.disclosure.tables.find(({ id, key }) => id === place.table || key === place.table)?.sheet ??
          `表 ${place.table}`
        );
      case "paragraph":
        return this.headings.get(place.id) ?? "说明";
      case "line":
        return this.lineWords(place);
      case "book":
        return place.path === "" ? "整份预算" : this.bookWords(place.path);
    }
  }

  private cellWords(address: CellAddress): string {
    const place = this.printed.get(address);
    if (place) return placeWords(place);
    const figure = this.disclosure.figures.get(address);
    return figure && "label" in figure ? figure.label : address;
  }

  private lineWords({ id, field }: Extract<Place, { kind: "line" }>): string {
    const line = lineById(this.disclosure.book, id);
    const name = line ? `明细 ${id}（${line.function}，${line.economic}）` : `明细 ${id}`;
    return field === undefined ? name : `${name} · ${fieldLabel("line", field)}`;
  }

  /** Projects and indicators are known by what they are called rather than by where they stand. */
  private bookWords(path: string): string {
    const read = readBookPath(path);
    const { projects, performance } = this.disclosure.book;
    const project = read?.entity === "project" ? projects[read.index ?? -1] : undefined;
    const at = /^indicators\[(\d+)\]/.exec(read?.field ?? "")?.[1];
    const indicators = project?.indicators ?? (read?.entity === "performance" ? performance.indicators : []);
    const indicator = at === undefined ? undefined : indicators[Number(at)];
    if (indicator) return `${project ? `项目 ${project.name}` : "部门整体绩效"} · 指标 ${indicator.name}`;
    if (project && !read?.field) return `项目 ${project.code} ${project.name}`;
    return bookPathWords(path);
  }
}
