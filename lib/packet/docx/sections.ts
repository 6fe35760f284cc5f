import { DRAFT_MARK } from "../files";
import { XML_DECLARATION } from "../xml";
import { paragraph, run } from "./paragraphs";
import { twips, WORD_NAMESPACES } from "./units";

/** A page format: measures in millimetres. */
export interface PageFormat {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  left: number;
  footer: number;
}

/** The page of an official text (GB/T 9704): A4, 37 mm above, 28 mm left, 26 mm right. */
export const NARRATIVE_PAGE: PageFormat = {
  width: 210,
  height: 297,
  top: 37,
  right: 26,
  bottom: 35,
  left: 28,
  footer: 28,
};

/** The page of a table. */
export const TABLE_PAGE: Record<"portrait" | "landscape", PageFormat> = {
  portrait: { width: 210, height: 297, top: 25, right: 18, bottom: 22, left: 18, footer: 12 },
  landscape: { width: 297, height: 210, top: 20, right: 18, bottom: 17, left: 18, footer: 9 },
};

/** Header and footer parts: relationship id → part name; even pages carry their number on the left. */
export const FOOTERS = [
  { id: "rIdFooterOdd", part: "footer1.xml", type: "default", side: "right" },
  { id: "rIdFooterEven", part: "footer2.xml", type: "even", side: "left" },
] as const;
export const HEADER = { id: "rIdHeader", part: "header1.xml" };

function sectionProperties(page: PageFormat, draft: boolean): string {
  const headers = draft
    ? ["default", "even"].map((type) => `<w:headerReference w:type="${type}" r:id="${HEADER.id}"/>`).join("")
    : "";
  const footers = FOOTERS.map(({ id, type }) => `<w:footerReference w:type="${type}" r:id="${id}"/>`).join("");
  const orientation = page.width > page.height ? ' w:orient="landscape"' : "";
  return `<w:sectPr>${headers}${footers}<w:type w:val="nextPage"/><w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"${orientation}/><w:pgMar w:top="${twips(page.top)}" w:right="${twips(page.right)}" w:bottom="${twips(page.bottom)}" w:left="${twips(page.left)}" w:header="${twips(12)}" w:footer="${twips(page.footer)}" w:gutter="0"/></w:sectPr>`;
}

/**
 * Ends a section with a paragraph that takes no visible room, so that it never spills onto a page of its own. The
 * properties of a section stand in its last paragraph, those of the last section of a document behind it.
 */
export function sectionEnd(page: PageFormat, draft: boolean, last: boolean): string {
  const properties = sectionProperties(page, draft);
  const spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  return last
    ? `<w:p><w:pPr>${spacing}</w:pPr></w:p>${properties}`
    : `<w:p><w:pPr>${spacing}${properties}</w:pPr></w:p>`;
}

/** A footer part: — n — towards the outer edge. */
export function footerXml(side: "left" | "right"): string {
  const field = ["begin", "separate", "end"].map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
  const number = `${field[0]}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field[1]}${run("1")}${field[2]}`;
  const content = paragraph("PageNumber", `${run("— ")}${number}${run(" —")}`, `<w:jc w:val="${side}"/>`);
  return `${XML_DECLARATION}<w:ftr ${WORD_NAMESPACES}>${content}</w:ftr>`;
}

/** The header part of a draft. */
export function headerXml(): string {
  return `${XML_DECLARATION}<w:hdr ${WORD_NAMESPACES}>${paragraph("DraftMark", run(DRAFT_MARK))}</w:hdr>`;
}
