import type { Narrative, Run, Section } from "../../domain/narrative/types";
import { titleLine } from "../files";
import { printable } from "../text";
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

/** Text still wanted from people stands out in a draft. */
const WANTED = '<w:highlight w:val="yellow"/>';

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

/** The whole narrative: title, headings, paragraphs. */
export function narrativeXml(narrative: Narrative, draft: boolean): string {
  const title = paragraph("Title", run(titleLine(narrative.title, draft)));
  return title + narrative.sections.map((section) => sectionXml(section, 1)).join("");
}
