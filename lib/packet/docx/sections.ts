import { DRAFT_MARK } from "../files";
import { XML_DECLARATION } from "../xml";
import type { PageFormat } from "./pages";
import { paragraph, run } from "./paragraphs";
import { twips, WORD_NAMESPACES } from "./units";

/** Header and footer parts: relationship id → part name; even pages carry their number on the left. */
export const FOOTERS = [
  { id: "rIdFooterOdd", part: "footer1.xml", type: "default", style: "PageNumberOdd" },
  { id: "rIdFooterEven", part: "footer2.xml", type: "even", style: "PageNumberEven" },
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
  return last ? paragraph("SectionEnd", "") + properties : paragraph("SectionEnd", "", properties);
}

/** A footer part: — n — towards the outer edge. */
export function footerXml(style: string): string {
  const field = ["begin", "separate", "end"].map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);
  const number = `${field[0]}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field[1]}${run("1")}${field[2]}`;
  return `${XML_DECLARATION}<w:ftr ${WORD_NAMESPACES}>${paragraph(style, `${run("— ")}${number}${run(" —")}`)}</w:ftr>`;
}

const VML = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
/** Type 136 of the drawing language is text drawn as a shape: what word processors know as a watermark. */
const TEXT_SHAPE =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/></v:formulas><v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>';

/** The header part of a draft: 草稿 across the page, behind the text. */
export function headerXml(): string {
  const place =
    "position:absolute;width:360pt;height:170pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin";
  const shape = `<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" alt="${DRAFT_MARK}" style="${place}" o:allowincell="f" fillcolor="#e8e8e8" stroked="f"><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${DRAFT_MARK}"/></v:shape>`;
  const mark = `<w:r><w:pict>${TEXT_SHAPE}${shape}</w:pict></w:r>`;
  return `${XML_DECLARATION}<w:hdr ${WORD_NAMESPACES} ${VML}>${paragraph("Header", mark)}</w:hdr>`;
}
