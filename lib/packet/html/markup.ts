import { escapeXml } from "../xml";

/** A piece of HTML that is safe to put into a page as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

/** What may stand in a hole of a template: text is escaped, markup is not, nothing stands for nothing. */
export type Hole = string | number | Markup | null | undefined | false | readonly Hole[];

function write(hole: Hole): string {
  if (hole === null || hole === undefined || hole === false) return "";
  if (hole instanceof Markup) return hole.text;
  if (typeof hole === "object") return hole.map(write).join("");
  return escapeXml(String(hole));
}

/** HTML from a template. Every text in a hole is escaped, for content and for double-quoted attributes alike. */
export function html(words: TemplateStringsArray, ...holes: Hole[]): Markup {
  let text = words[0] ?? "";
  holes.forEach((hole, index) => {
    text += write(hole) + (words[index + 1] ?? "");
  });
  return new Markup(text);
}

/** Attributes in the order given; one whose value is null or empty is left out. */
export function attributes(values: Readonly<Record<string, string | number | null | undefined>>): Markup {
  const written = Object.entries(values).map(([name, value]) =>
    value === null || value === undefined || value === "" ? "" : ` ${name}="${escapeXml(String(value))}"`,
  );
  return new Markup(written.join(""));
}
