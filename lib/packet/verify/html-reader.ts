/** An element of a page: its children in order, text as strings. */
export interface PageElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: (PageElement | string)[];
}

/** Elements without content and without an end tag. */
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]);
/** Elements whose content is text up to their end tag, whatever it looks like. */
const RAW = new Set(["script", "style", "textarea", "title"]);
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };
const DEEPEST = 256;

const TAG = /<(?:(!--)|(![a-z][^>]*>)|(\/?)([a-z][a-z0-9-]*))/giy;
const ATTRIBUTE = /\s+([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gy;
const TAG_END = /\s*(\/?)>/gy;

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex ? 16 : 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Matches a sticky pattern at a place. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/**
 * Reads a page whose elements are all closed, as a packet's page is: no end tag is guessed, so that what is read is what is
 * written.
 */
class PageReader {
  private at = 0;
  private readonly root: PageElement = { name: "", attributes: new Map(), children: [] };
  private readonly open: PageElement[] = [this.root];

  constructor(private readonly text: string) {}

  private get current(): PageElement {
    return this.open.at(-1) ?? this.root;
  }

  private attributes(): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      const match = matchAt(ATTRIBUTE, this.text, this.at);
      if (!match) return attributes;
      const [whole, name = "", double, single, bare] = match;
      attributes.set(name.toLowerCase(), decoded(double ?? single ?? bare ?? ""));
      this.at += whole.length;
    }
  }

  private skipPast(end: string): void {
    const found = this.text.indexOf(end, this.at);
    this.at = found < 0 ? this.text.length : found + end.length;
  }

  private rawText(element: PageElement): void {
    const end = this.text.toLowerCase().indexOf(`</${element.name}`, this.at);
    const stop = end < 0 ? this.text.length : end;
    element.children.push(this.text.slice(this.at, stop));
    this.at = stop;
    this.skipPast(">");
  }

  private startTag(name: string): boolean {
    const element: PageElement = { name, attributes: this.attributes(), children: [] };
    const end = matchAt(TAG_END, this.text, this.at);
    if (!end) return false;
    this.at += end[0].length;
    this.current.children.push(element);
    if (VOID.has(name) || end[1]) return true;
    if (RAW.has(name)) this.rawText(element);
    else if (this.open.push(element) > DEEPEST) return false;
    return true;
  }

  private tag(): boolean {
    const match = matchAt(TAG, this.text, this.at);
    if (!match) return false;
    const [whole, comment, declaration, closing, name = ""] = match;
    this.at += whole.length;
    if (comment) this.skipPast("-->");
    if (comment || declaration) return true;
    if (!closing) return this.startTag(name.toLowerCase());
    this.skipPast(">");
    return this.open.length > 1 && this.open.pop()?.name === name.toLowerCase();
  }

  /** @returns null when a tag is broken, or closes what is not open */
  read(): PageElement | null {
    while (this.at < this.text.length) {
      const next = this.text.indexOf("<", this.at);
      const end = next < 0 ? this.text.length : next;
      if (end > this.at) this.current.children.push(decoded(this.text.slice(this.at, end)));
      this.at = end;
      if (this.at < this.text.length && !this.tag()) return null;
    }
    return this.open.length === 1 ? this.root : null;
  }
}

/** The elements of an HTML page; null when it is not well-formed. Nothing is fetched or run. */
export function readHtml(text: string): PageElement | null {
  return new PageReader(text).read();
}

/** Every element below another that a condition holds for, in order, not looking within those found. */
export function elementsWhere(root: PageElement, holds: (element: PageElement) => boolean): PageElement[] {
  return root.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return holds(child) ? [child] : elementsWhere(child, holds);
  });
}

/** The text of an element, line breaks as `\n`. */
export function textOf(element: PageElement): string {
  if (element.name === "br") return "\n";
  return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}
