import type { Disclosure } from "@/lib/domain/disclosure/types";
import type { Narrative, Section } from "@/lib/domain/narrative/types";
import type { Finding } from "@/lib/domain/rules/types";
import { type Place, placesOf, placeWords } from "@/lib/domain/tables/places";
import type { CellAddress, Table } from "@/lib/domain/tables/types";
import { inputAnchor, paragraphAnchor } from "../narrative/anchors";
import { tableHref } from "../tables/table-href";
import { bookPathWords } from "./book-path";

/** A finding with its place in words and the page where it can be seen; null where no page shows it. */
export interface PlacedFinding {
  key: string;
  finding: Finding;
  words: string;
  href: string | null;
}

/** The findings of one table, of the narrative, or of what was entered. */
export interface FindingGroup {
  title: string;
  findings: PlacedFinding[];
}

const NARRATIVE = "部门预算情况说明";
const ENTRY = "填报数据";

interface Located {
  group: string;
  words: string;
  href: string | null;
}

function paragraphHeadings(narrative: Narrative): Map<string, string> {
  const headings = new Map<string, string>();
  const visit = (section: Section, above: string) => {
    const heading = above ? `${above} ${section.heading}` : section.heading;
    for (const paragraph of section.paragraphs) headings.set(paragraph.id, heading);
    for (const inner of section.sections) visit(inner, heading);
  };
  for (const section of narrative.sections) visit(section, "");
  return headings;
}

function writtenPaths(narrative: Narrative): Set<string> {
  const paths = new Set<string>();
  const visit = ({ paragraphs, sections }: Section) => {
    for (const run of paragraphs.flatMap((paragraph) => paragraph.runs)) {
      if (run.kind === "input" || run.kind === "gap") paths.add(run.path);
    }
    sections.forEach(visit);
  };
  narrative.sections.forEach(visit);
  return paths;
}

/** Finds the group, the words and the page of places of one disclosure. */
class Locator {
  private readonly places: Map<CellAddress, Place>;
  private readonly headings: Map<string, string>;
  private readonly written: Set<string>;

  constructor(
    private readonly budgetId: string,
    private readonly disclosure: Disclosure,
  ) {
    this.places = placesOf(disclosure.tables);
    this.headings = paragraphHeadings(disclosure.narrative);
    this.written = writtenPaths(disclosure.narrative);
  }

  locate(place: Finding["place"]): Located {
    switch (place.kind) {
      case "cell":
        return this.cell(place.address);
      case "table":
        return this.table(place.table);
      case "paragraph":
        return {
          group: NARRATIVE,
          words: this.headings.get(place.id) ?? "说明",
          href: this.narrative(paragraphAnchor(place.id)),
        };
      case "line":
        return this.line(place.id);
      case "book":
        return this.book(place.path);
    }
  }

  private narrative(anchor: string): string {
    return `/budgets/${this.budgetId}/narrative#${encodeURIComponent(anchor)}`;
  }

  private cell(address: CellAddress): Located {
    const place = this.places.get(address);
    if (place) {
      const { table } = place;
      return { group: table.title, words: placeWords(place), href: tableHref(this.budgetId, table.table, address) };
    }
    const figure = this.disclosure.figures.get(address);
    return { group: NARRATIVE, words: figure && "label" in figure ? figure.label : address, href: null };
  }

  private table(id: string): Located {
    const table = this.disclosure.tables.find((one) => one.id === id || one.table === id);
    if (!table) return { group: ENTRY, words: `表 ${id}`, href: null };
    return { group: table.title, words: table.sheet, href: tableHref(this.budgetId, table.table) };
  }

  private line(id: string): Located {
    const line = this.disclosure.book.lines.find((one) => one.id === id);
    if (!line) return { group: ENTRY, words: `明细 ${id}`, href: null };
    const words = `明细 ${id}（${line.function}，${line.economic}）`;
    const table = this.disclosure.tables.find((one) => one.rows.some((row) => row.id === line.function));
    const cells = table?.rows.find((row) => row.id === line.function)?.cells ?? [];
    const figure = cells.find((cell) => cell?.kind === "figure" && cell.fen !== 0);
    if (!table || figure?.kind !== "figure") return { group: ENTRY, words, href: null };
    return { group: ENTRY, words, href: tableHref(this.budgetId, table.table, figure.address) };
  }

  private book(path: string): Located {
    const words = bookPathWords(path);
    if (path === "narrative" || path.startsWith("narrative.")) {
      const found = [...this.written].find(
        (one) => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[`),
      );
      const page = `/budgets/${this.budgetId}/narrative`;
      return { group: NARRATIVE, words, href: found ? this.narrative(inputAnchor(found)) : page };
    }
    const code = this.disclosure.book.projects[Number(/^projects\[(\d+)\]/.exec(path)?.[1] ?? "-1")]?.code;
    const form = code === undefined ? undefined : this.disclosure.tables.find((table) => table.id.endsWith(`:${code}`));
    return { group: form?.title ?? ENTRY, words, href: form ? tableHref(this.budgetId, form.table) : null };
  }
}

/** All findings of a disclosure by where they are: the tables in their order, the narrative, then what was entered. */
export function groupFindings(budgetId: string, disclosure: Disclosure): FindingGroup[] {
  const locator = new Locator(budgetId, disclosure);
  const groups = new Map<string, PlacedFinding[]>();
  disclosure.findings.forEach((finding, index) => {
    const { group, words, href } = locator.locate(finding.place);
    const placed = { key: `${index} ${finding.rule} ${finding.subject}`, finding, words, href };
    groups.set(group, [...(groups.get(group) ?? []), placed]);
  });
  const order = [...disclosure.directory.map((entry) => entry.title), NARRATIVE, ENTRY];
  return [...groups]
    .map(([title, findings]) => ({ title, findings }))
    .sort((a, b) => order.indexOf(a.title) - order.indexOf(b.title));
}

/** The gravest finding of each cell of a table, for the marks in the table. */
export function findingsByCell(disclosure: Disclosure, tables: readonly Table[]): Map<CellAddress, Finding> {
  const ids = new Set(tables.map((table) => table.id));
  const found = new Map<CellAddress, Finding>();
  for (const finding of disclosure.findings) {
    if (finding.place.kind !== "cell") continue;
    const { address } = finding.place;
    if (ids.has(address.slice(0, address.lastIndexOf("!"))) && !found.has(address)) found.set(address, finding);
  }
  return found;
}
