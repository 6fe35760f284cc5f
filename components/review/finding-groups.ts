import type { Disclosure } from "@/lib/domain/disclosure/types";
import { readBookPath } from "@/lib/domain/entry/place";
import { Describer } from "@/lib/domain/place-words";
import type { Finding, Severity } from "@/lib/domain/rules/types";
import { splitAddress } from "@/lib/domain/tables/cells";
import type { CellAddress, Table } from "@/lib/domain/tables/types";
import { placePath } from "@/lib/features/places/path";
import { tableHref } from "../tables/table-href";

/** A place in words and the page where it can be mended or seen; null where no page shows it. */
export interface PlaceLink {
  words: string;
  href: string | null;
  /** who keeps what clerks cannot enter; null for everything else */
  keptBy: string | null;
}

/** A finding with its place, the part of the budget it stands in, and the further places of the same cause. */
export interface PlacedFinding extends PlaceLink {
  key: string;
  finding: Finding;
  /** a table by its title, the narrative, or what was entered */
  part: string;
  also: PlaceLink[];
}

const NARRATIVE = "部门预算情况说明";
const ENTRY = "填报数据";

/** Where a place is, and the page where it can be seen; null where no page shows it. */
interface Located {
  group: string;
  href: string | null;
}

/** Units, the department and the form set are no part of what is entered. */
const KEPT_BY_ADMINISTRATOR = "填报页面没有此项，由系统管理员维护";

/** Finds the group, the words and the page of places of one disclosure. */
export class Locator {
  readonly describer: Describer;

  constructor(
    private readonly budgetId: string,
    private readonly disclosure: Disclosure,
  ) {
    this.describer = new Describer(disclosure);
  }

  locate(place: Finding["place"]): Located & PlaceLink {
    const isEntered = place.kind !== "book" || place.path === "" || readBookPath(place.path) !== null;
    return {
      ...this.find(place),
      words: this.describer.words(place),
      keptBy: isEntered ? null : KEPT_BY_ADMINISTRATOR,
    };
  }

  private find(place: Finding["place"]): Located {
    switch (place.kind) {
      case "cell":
        return this.cell(place.address);
      case "table":
        return this.table(place.table);
      case "paragraph":
        return { group: NARRATIVE, href: this.page(place) };
      case "line":
        return { group: ENTRY, href: this.page(place) };
      case "book":
        return this.book(place.path);
    }
  }

  private cell(address: CellAddress): Located {
    const table = this.describer.cell(address)?.table;
    if (!table) return { group: NARRATIVE, href: this.page({ kind: "cell", address }) };
    return { group: table.title, href: tableHref(this.budgetId, table.key, address) };
  }

  private table(id: string): Located {
    const table = this.disclosure.tables.find((one) => one.id === id || one.key === id);
    if (!table) return { group: ENTRY, href: null };
    return { group: table.title, href: tableHref(this.budgetId, table.key) };
  }

  private book(path: string): Located {
    const place = { kind: "book", path } as const;
    if (path === "narrative" || path.startsWith("narrative.")) return { group: NARRATIVE, href: this.page(place) };
    const code = this.disclosure.book.projects[Number(/^projects\[(\d+)\]/.exec(path)?.[1] ?? "-1")]?.code;
    const form = code === undefined ? undefined : this.disclosure.tables.find((table) => table.id.endsWith(`:${code}`));
    return { group: form?.title ?? ENTRY, href: this.page(place) };
  }

  /** Where a place is entered or read, with what the rules say of it. */
  private page(place: Finding["place"]): string | null {
    const path = placePath(this.disclosure.book, place, "findings");
    return path && `/budgets/${this.budgetId}/${path}`;
  }
}

const SEVERITY_ORDER: readonly Severity[] = ["block", "confirm", "note"];

/** All findings of a disclosure, the severest first, then the tables in their order, the narrative, what was entered. */
export function placedFindings(budgetId: string, disclosure: Disclosure): PlacedFinding[] {
  const locator = new Locator(budgetId, disclosure);
  const order = [...disclosure.directory.map((entry) => entry.title), NARRATIVE, ENTRY];
  const rank = ({ finding, part }: PlacedFinding) =>
    SEVERITY_ORDER.indexOf(finding.severity) * order.length + order.indexOf(part);
  const placed = disclosure.findings.map((finding, index): PlacedFinding => {
    const { group: part, ...link } = locator.locate(finding.place);
    const also = finding.also.map((place): PlaceLink => {
      const { words, href, keptBy } = locator.locate(place);
      return { words, href, keptBy };
    });
    return { key: `${index} ${finding.rule} ${finding.subject}`, finding, part, ...link, also };
  });
  return placed.sort((a, b) => rank(a) - rank(b));
}

/**
 * The gravest finding of each cell of a table, for the marks in the table: at every place of one cause.
 *
 * @param findings those that are to be marked
 */
export function findingsByCell(findings: readonly Finding[], tables: readonly Table[]): Map<CellAddress, Finding> {
  const ids = new Set<string>(tables.map((table) => table.id));
  const found = new Map<CellAddress, Finding>();
  for (const finding of findings) {
    for (const place of [finding.place, ...finding.also]) {
      if (place.kind !== "cell") continue;
      const { address } = place;
      if (ids.has(splitAddress(address).table) && !found.has(address)) found.set(address, finding);
    }
  }
  return found;
}
