import { printable } from "./text";

/** The declaration every OOXML part begins with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML content or as a double-quoted attribute value, without characters that XML cannot hold. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** What an OOXML package says of itself. */
export interface DocumentProperties {
  title: string;
  /** the department */
  creator: string;
  draft?: boolean;
}

/** The part of an OOXML package about the document itself: who and what, and no time, so that bytes stay the same. */
function coreProperties({ title, creator, draft = false }: DocumentProperties): string {
  const status = draft ? "<cp:contentStatus>草稿</cp:contentStatus>" : "";
  return `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${escapeXml(creator)}</dc:creator><dc:language>zh-CN</dc:language>${status}</cp:coreProperties>`;
}

/** The part about the program that wrote a package and the organisation it was written for. */
function appProperties({ creator }: DocumentProperties): string {
  return `${XML_DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>十六表</Application><Company>${escapeXml(creator)}</Company></Properties>`;
}

/** A relationship of an OOXML part; the type is the last path segment of its address. */
export interface Relationship {
  id: string;
  type: string;
  target: string;
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A `.rels` part. */
export function relationships(list: readonly Relationship[]): string {
  const items = list.map(({ id, type, target }) => {
    const address = type === "core-properties" ? `${PACKAGE}/metadata/${type}` : `${OFFICE}/${type}`;
    return `<Relationship Id="${id}" Type="${address}" Target="${escapeXml(target)}"/>`;
  });
  return `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;
}

/** The `[Content_Types].xml` part: part name → content type. */
export function contentTypes(overrides: readonly (readonly [part: string, type: string])[]): string {
  const items = overrides.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${items.join("")}</Types>`;
}

/** The two parts of properties: path, content type, relationship, and content. */
export function propertyParts(properties: DocumentProperties) {
  return [
    {
      path: "docProps/core.xml",
      type: "application/vnd.openxmlformats-package.core-properties+xml",
      relationship: "core-properties",
      content: coreProperties(properties),
    },
    {
      path: "docProps/app.xml",
      type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
      relationship: "extended-properties",
      content: appProperties(properties),
    },
  ];
}
