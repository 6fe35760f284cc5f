import { contentTypes, type DocumentProperties, propertyParts, relationships, XML_DECLARATION } from "../xml";
import { zipEntries } from "../zip";
import { FOOTERS, footerXml, HEADER, headerXml } from "./sections";
import { type CellStyles, fontTableXml, settingsXml, stylesXml } from "./styles";
import { WORD_NAMESPACES } from "./units";

const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The parts around a document that every document of a packet has, and the document itself, as one Word file. */
export function wordPackage(body: string, styles: CellStyles, properties: DocumentProperties): Buffer {
  const about = propertyParts(properties);
  const document = `${XML_DECLARATION}<w:document ${WORD_NAMESPACES}><w:body>${body}</w:body></w:document>`;
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
    ["word/styles.xml", stylesXml(styles)],
    ["word/settings.xml", settingsXml()],
    ["word/fontTable.xml", fontTableXml()],
    [`word/${HEADER.part}`, headerXml()],
    ...FOOTERS.map(({ part, style }) => [`word/${part}`, footerXml(style)] as const),
  ]);
}
