import type { Project } from "../book/types";
import type { Disclosure } from "../disclosure";
import type { Section } from "../narrative/types";
import type { Table } from "../tables/types";

/** What stands in a table: every text in its place, every figure to the fen. */
function ofTable({ id, title, rows, notes }: Table) {
  const cells = rows.map((row) => [
    row.id,
    ...row.cells.map((cell) => (cell === null ? "" : cell.kind === "figure" ? `${cell.text} ${cell.fen}` : cell.text)),
  ]);
  return [id, title, cells, notes];
}

function ofSection({ heading, paragraphs, sections }: Section): unknown[] {
  return [heading, paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")), sections.map(ofSection)];
}

function ofProject({ lines, procurement }: Disclosure["book"], project: Project) {
  const own = (one: { project: string | null }) => one.project === project.code;
  return [project, lines.filter(own), procurement.filter(own)];
}

/**
 * What each part that is looked through says, as one text a part by its subject: equal texts say the same to whoever reads
 * them, so that a tick on one holds for the other.
 */
export function partContents({ directory, tables, narrative, book }: Disclosure): Map<string, string> {
  return new Map([
    ...directory.map(({ key }): [string, string] => [
      `table:${key}`,
      JSON.stringify(tables.filter((table) => table.key === key).map(ofTable)),
    ]),
    ...narrative.sections.map((section): [string, string] => [
      `section:${section.key}`,
      JSON.stringify(ofSection(section)),
    ]),
    ...book.projects.map((project): [string, string] => [
      `project:${project.code}`,
      JSON.stringify(ofProject(book, project)),
    ]),
  ]);
}
