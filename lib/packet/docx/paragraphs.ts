import type { Disclosure } from "../../domain/disclosure/types";
import type { Run, Section } from "../../domain/narrative/types";
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

function sectionXml(section: Section, level: number): string {
  return [
    paragraph(`Heading${Math.min(level, 3)}`, run(section.heading)),
    ...section.paragraphs.map(({ runs }) => paragraph("BodyText", runs.map(narrativeRun).join(""))),
    ...section.sections.map((inner) => sectionXml(inner, level + 1)),
  ].join("");
}

/** Name and date, a line above them left free, each as far from the margin as the official layout says. */
function signatureXml(signature: Signature): string {
  const indents = signatureIndents(signature);
  const line = (text: string, indent: number) =>
    paragraph("Signature", run(text), `<w:ind w:right="${indent * 320}" w:rightChars="${indent * 100}"/>`);
  return paragraph("BodyText", "") + line(signature.name, indents.name) + line(signature.date, indents.date);
}

/** The whole narrative: title, headings, paragraphs, and who signs it. */
export function narrativeXml({ narrative, departmentName }: Disclosure, draft: boolean, signature?: Signature): string {
  const title = titleLines(titleLine(narrative.title, draft), TITLE_UNITS, departmentName);
  const sections = narrative.sections.map((section) => sectionXml(section, 1));
  return [paragraph("Title", run(title)), ...sections, signature ? signatureXml(signature) : ""].join("");
}
