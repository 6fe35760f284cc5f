import type { Disclosure } from "@/lib/domain/disclosure/types";
import type { Narrative, Section } from "@/lib/domain/narrative/types";
import { Describer } from "@/lib/domain/places";
import type { Finding } from "@/lib/domain/rules/types";
import type { CellAddress, Table } from "@/lib/domain/tables/types";
import { placePath } from "@/lib/features/places/path";
import { inputAnchor, paragraphAnchor } from "../narrative/anchors";
import { tableHref } from "../tables/table-href";

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

/** Where a place is, and the page where it can be seen; null where no page shows it. */
interface Located {
  group: string;
  href: string | null;
}

/** Finds the group, the words and the page of places of one disclosure. */
export class Locator {
  readonly describer: Describer;
  private readonly written: Set<string>;

  constructor(
    private readonly budgetId: string,
    private readonly disclosure: Disclosure,
  ) {
    this.describer = new Describer(disclosure);
    this.written = writtenPaths(disclosure.narrative);
  }

  locate(place: Finding["place"]): Located & { words: string } {
    return { ...this.find(place), words: this.describer.words(place) };
  }

  private find(place: Finding["place"]): Located {
    switch (place.kind) {
      case "cell":
        return this.cell(place.address);
      case "table":
        return this.table(place.table);
      case "paragraph":
        return { group: NARRATIVE, href: this.narrative(paragraphAnchor(place.id)) };
      case "line":
        return { group: ENTRY, href: this.entry(place) };
      case "book":
        return this.book(place.path);
    }
  }

  private narrative(anchor: string): string {
    return `/budgets/${this.budgetId}/narrative#${encodeURIComponent(anchor)}`;
  }

  private cell(address: CellAddress): Located {
    const table = this.describer.cell(address)?.table;
    if (!table) return { group: NARRATIVE, href: null };
    return { group: table.title, href: tableHref(this.budgetId, table.table, address) };
  }

  private table(id: string): Located {
    const table = this.disclosure.tables.find((one) => one.id === id || one.table === id);
    if (!table) return { group: ENTRY, href: null };
    return { group: table.title, href: tableHref(this.budgetId, table.table) };
  }

  private book(path: string): Located {
    const place = { kind: "book", path } as const;
    if (path === "narrative" || path.startsWith("narrative.")) {
      const found = [...this.written].find(
        (one) => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[`),
      );
      return { group: NARRATIVE, href: found ? this.narrative(inputAnchor(found)) : this.entry(place) };
    }
    const code = this.disclosure.book.projects[Number(/^projects\[(\d+)\]/.exec(path)?.[1] ?? "-1")]?.code;
    const form = code === undefined ? undefined : this.disclosure.tables.find((table) => table.id.endsWith(`:${code}`));
    return { group: form?.title ?? ENTRY, href: this.entry(place) };
  }

  /** Where a place is entered, with what the rules say of it. */
  private entry(place: Finding["place"]): string | null {
    const path = placePath(this.disclosure.book, place, "findings");
    return path && `/budgets/${this.budgetId}/${path}`;
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
