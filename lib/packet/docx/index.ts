import type { Disclosure } from "../../domain/disclosure/types";
import { titleLine } from "../files";
import { printedTables } from "../sheets";
import type { Signature } from "../signature";
import { contentTypes, propertyParts, relationships, XML_DECLARATION } from "../xml";
import { zipEntries } from "../zip";
import { NARRATIVE_PAGE, TABLE_PAGE } from "./pages";
import { narrativeXml, paragraph, run } from "./paragraphs";
import { FOOTERS, footerXml, HEADER, headerXml, sectionEnd } from "./sections";
import { CellStyles, fontTableXml, settingsXml, stylesXml } from "./styles";
import { tableBookmark, tableXml } from "./tables";
import { WORD_NAMESPACES } from "./units";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

function directoryXml(disclosure: Disclosure): string {
  const entries = printedTables(disclosure).map(({ name, listing }, index) => {
    const link = `<w:hyperlink w:anchor="${tableBookmark(index)}" w:history="1">${run(name)}<w:r><w:tab/></w:r>${run(listing)}</w:hyperlink>`;
    return paragraph("DirectoryEntry", link);
  });
  return paragraph("DirectoryTitle", run("部门预算公开表目录")) + entries.join("");
}

function documentXml(disclosure: Disclosure, draft: boolean, styles: CellStyles, signature?: Signature): string {
  const narrative = narrativeXml(disclosure, draft, signature);
  const sections = [
    { page: NARRATIVE_PAGE, content: narrative + directoryXml(disclosure) },
    ...disclosure.tables.map((table, index) => ({
      page: TABLE_PAGE[table.orientation],
      content: tableXml(table, index, draft, styles),
    })),
  ];
  const body = sections.map(
    ({ page, content }, index) => content + sectionEnd(page, draft, index === sections.length - 1),
  );
  return `${XML_DECLARATION}<w:document ${WORD_NAMESPACES}><w:body>${body.join("")}</w:body></w:document>`;
}

/**
 * 情况说明 and every printed table as one Word document: the narrative on pages of an official text, a directory with
 * links, each table in its own section, upright or lying.
 */
export function buildDocument(disclosure: Disclosure, draft: boolean, signature?: Signature): Promise<Buffer> {
  const { narrative, departmentName } = disclosure;
  const about = propertyParts({ title: titleLine(narrative.title, draft), creator: departmentName, draft });
  const cells = new CellStyles();
  const document = documentXml(disclosure, draft, cells, signature);
  return zipEntries([
    [
      "[Content_Types].xml",
      contentTypes([
        ["/word/document.xml", `${TYPE}.document.main+xml`],
        ["/word/styles.xml", `${TYPE}.styles+xml`],
        ["/word/settings.xml", `${TYPE}.settings+xml`],
        ["/word/fontTable.xml", `${TYPE}.fontTable+xml`],
        [`/word/${HEADER.part}`, `${TYPE}.header+xml`],
        ...FOOTERS.map(({ part }) => [`/word/${part}`, `${TYPE}.footer+xml`] as const),
        ...about.map(({ path, type }) => [`/${path}`, type] as const),
      ]),
    ],
    [
      "_rels/.rels",
      relationships([
        { id: "rId1", type: "officeDocument", target: "word/document.xml" },
        ...about.map(({ path, relationship }, index) => ({ id: `rId${index + 2}`, type: relationship, target: path })),
      ]),
    ],
    ...about.map(({ path, content }) => [path, content] as const),
    ["word/document.xml", document],
    [
      "word/_rels/document.xml.rels",
      relationships([
        { id: "rIdStyles", type: "styles", target: "styles.xml" },
        { id: "rIdSettings", type: "settings", target: "settings.xml" },
        { id: "rIdFonts", type: "fontTable", target: "fontTable.xml" },
        { id: HEADER.id, type: "header", target: HEADER.part },
        ...FOOTERS.map(({ id, part }) => ({ id, type: "footer", target: part })),
      ]),
    ],
    ["word/styles.xml", stylesXml(cells)],
    ["word/settings.xml", settingsXml()],
    ["word/fontTable.xml", fontTableXml()],
    [`word/${HEADER.part}`, headerXml()],
    ...FOOTERS.map(({ part, style }) => [`word/${part}`, footerXml(style)] as const),
  ]);
}
