import { XMLParser } from "fast-xml-parser";
import yauzl from "yauzl";

/*
 * Reads packets back with readers that share no code with the writers; used by tests alone.
 */

/** Every entry of a zip archive as text, by path. */
export function unzip(bytes: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      const entries = new Map<string, Buffer>();
      archive.on("entry", (entry: yauzl.Entry) => {
        archive.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const chunks: Buffer[] = [];
          stream.on("data", (chunk: Buffer) => chunks.push(chunk));
          stream.on("end", () => {
            entries.set(entry.fileName, Buffer.concat(chunks));
            archive.readEntry();
          });
        });
      });
      archive.on("end", () => resolve(entries));
      archive.readEntry();
    });
  });
}

/** An XML element: its name, attributes and children in order; text as a string. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

type Parsed = Record<string, unknown>;

function element(node: Parsed): XmlElement | string {
  const name = Object.keys(node).find((key) => key !== ":@") ?? "";
  if (name === "#text") return String(node["#text"]);
  const children = (node[name] as Parsed[]).map(element);
  return { name, attributes: (node[":@"] ?? {}) as Record<string, string>, children };
}

/** Parses a whole XML part; throws when it is not well-formed. */
export function parseXml(bytes: Buffer): XmlElement {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    trimValues: false,
    parseTagValue: false,
    processEntities: true,
  });
  const roots = (parser.parse(bytes.toString("utf8"), true) as Parsed[]).map(element);
  const root = roots.find((node): node is XmlElement => typeof node !== "string" && !node.name.startsWith("?"));
  if (!root) throw new Error("no root element");
  return root;
}

/** Every element of a name below (and including) an element, in document order. */
export function elements(root: XmlElement, name: string): XmlElement[] {
  const below = root.children.flatMap((child) => (typeof child === "string" ? [] : elements(child, name)));
  return root.name === name ? [root, ...below] : below;
}

/** The printed text of a WordprocessingML element: its runs joined, breaks as line ends. */
export function wordText(root: XmlElement): string {
  if (root.name === "w:t") return root.children.join("");
  if (root.name === "w:br") return "\n";
  if (root.name === "w:tab") return "\t";
  return root.children.map((child) => (typeof child === "string" ? "" : wordText(child))).join("");
}
