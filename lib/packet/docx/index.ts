import { bodyWord } from "../../domain/book/variant";
import type { Disclosure } from "../../domain/disclosure/types";
import { titleLine } from "../files";
import { printedTables } from "../sheets";
import type { Signature } from "../signature";
import { wordPackage } from "./package";
import { NARRATIVE_PAGE, TABLE_PAGE } from "./pages";
import { narrativeXml, paragraph, run } from "./paragraphs";
import { sectionEnd } from "./sections";
import { CellStyles } from "./styles";
import { tableBookmark, tableXml } from "./tables";

function directoryXml(disclosure: Disclosure): string {
  const entries = printedTables(disclosure).map(({ name, listing }, index) => {
    const link = `<w:hyperlink w:anchor="${tableBookmark(index)}" w:history="1">${run(name)}<w:r><w:tab/></w:r>${run(listing)}</w:hyperlink>`;
    return paragraph("DirectoryEntry", link);
  });
  return paragraph("DirectoryTitle", run(`${bodyWord(disclosure)}预算公开表目录`)) + entries.join("");
}

function bodyXml(disclosure: Disclosure, draft: boolean, styles: CellStyles, signature?: Signature): string {
  const narrative = narrativeXml(disclosure, draft, signature);
  const sections = [
    { page: NARRATIVE_PAGE, content: narrative + directoryXml(disclosure) },
    ...disclosure.tables.map((table, index) => ({
      page: TABLE_PAGE[table.orientation],
      content: tableXml(table, index, draft, styles),
    })),
  ];
  return sections
    .map(({ page, content }, index) => content + sectionEnd(page, draft, index === sections.length - 1))
    .join("");
}

/**
 * 情况说明 and every printed table as one Word document: the narrative on pages of an official text, a directory with
 * links, each table in its own section, upright or lying.
 */
export function buildDocument(disclosure: Disclosure, draft: boolean, signature?: Signature): Buffer {
  const { narrative, departmentName } = disclosure;
  const styles = new CellStyles();
  const body = bodyXml(disclosure, draft, styles, signature);
  return wordPackage(body, styles, { title: titleLine(narrative.title, draft), creator: departmentName, draft });
}
