import type { Disclosure } from "../../domain/disclosure/types";
import type { Run, Section } from "../../domain/narrative/types";
import { type CorrectionNotice, noticeParagraphs } from "../../domain/workflow";
import { titleLine } from "../files";
import { type Signature, signatureIndents } from "../signature";
import { printable, titleLines } from "../text";
import { escapeXml } from "../xml";

/** A run of text; line ends become breaks, `properties` are run properties. */
export function run(text: string, properties = ""): string {
  if (text === "") return "";
  const lines = printable(text)
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ""}${lines.join("<w:br/>")}</w:r>`;
}

/** A paragraph of a named style around runs that are already XML. */
export function paragraph(style: string, content: string, properties = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${content}</w:p>`;
}

/** Wraps content in a bookmark that links can lead to; `number` is unique in the document. */
export function bookmark(name: string, number: number, content: string): string {
  return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${number}"/>`;
}

const WANTED = '<w:rStyle w:val="Wanted"/>';
/** Width of a title line in half-width characters: 156 mm of 22 point type. */
const TITLE_UNITS = 40;

function narrativeRun(part: Run): string {
  return run(part.text, part.kind === "gap" ? WANTED : "");
}

/** A paragraph before it is written. */
interface Block {
  style: string;
  content: string;
  properties?: string;
}

function sectionBlocks(section: Section, level: number): Block[] {
  return [
    { style: `Heading${Math.min(level, 3)}`, content: run(section.heading) },
    ...section.paragraphs.map(({ runs }) => ({ style: "BodyText", content: runs.map(narrativeRun).join("") })),
    ...section.sections.flatMap((inner) => sectionBlocks(inner, level + 1)),
  ];
}

/** The same blocks, the last paragraph of text on one page with what follows it. */
function keptWithNext(blocks: readonly Block[]): Block[] {
  const last = blocks.findLastIndex(({ style }) => style === "BodyText");
  return blocks.map((block, index) => (index === last ? { ...block, style: "BodyTextKept" } : block));
}

/** Name and date, a line above them left free, each as far from the margin as the official layout says. */
function signatureXml(signature: Signature): string {
  const indents = signatureIndents(signature);
  const line = (style: string, text: string, indent: number) =>
    paragraph(style, run(text), `<w:ind w:right="${indent * 320}" w:rightChars="${indent * 100}"/>`);
  return [
    paragraph("BodyTextKept", ""),
    line("SignatureName", signature.name, indents.name),
    line("SignatureDate", signature.date, indents.date),
  ].join("");
}

/** A text of its own: a title, what stands below it, and who signs it. */
function textXml(title: string, blocks: readonly Block[], signature: Signature | undefined): string {
  const written = (signature ? keptWithNext(blocks) : blocks).map(({ style, content, properties }) => {
    return paragraph(style, content, properties);
  });
  return [paragraph("Title", run(title)), ...written, signature ? signatureXml(signature) : ""].join("");
}

/** The whole narrative: title, headings, paragraphs, and who signs it. */
export function narrativeXml({ narrative, departmentName }: Disclosure, draft: boolean, signature?: Signature): string {
  const title = titleLines(titleLine(narrative.title, draft), TITLE_UNITS, departmentName);
  const blocks = narrative.sections.flatMap((section) => sectionBlocks(section, 1));
  return textXml(title, blocks, signature);
}

/** A long stretch without a place to break may break anywhere, and what stands before it is not spread over the line. */
const LONG_STRETCH = /[!-~]{24,}/;
const BREAKS_ANYWHERE = '<w:wordWrap w:val="0"/><w:jc w:val="left"/>';

/** 更正公告: title, paragraphs, and who signs it. */
export function noticeXml(notice: CorrectionNotice, departmentName: string, draft: boolean): string {
  const title = titleLines(titleLine(notice.title, draft), TITLE_UNITS, departmentName);
  const blocks = noticeParagraphs(notice).map((text) => ({
    ...{ style: "BodyText", content: run(text) },
    ...(LONG_STRETCH.test(text) && { properties: BREAKS_ANYWHERE }),
  }));
  return textXml(title, blocks, notice.signature ?? undefined);
}
