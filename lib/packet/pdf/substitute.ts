import { type Coverage, missingCharacters } from "./cmap";
import { drawableForms, unmarked, withForms } from "./scripts";

/** What Chinese type setting prints in place of a character it does not have: 〓, U+3013. */
export const SUBSTITUTE = "〓";
/** The most characters named in a notice. */
const NAMED = 10;
/** How many characters around one are quoted to show where it stands. */
const AROUND = 6;
/** Marks that only choose between the coloured and the plain form of a symbol. */
const PRESENTATION = /[\ufe00-\ufe0f]/g;

/** A text in the characters that people see, each with what modifies it. */
function seen(text: string): string[] {
  return Array.from(new Intl.Segmenter("zh").segment(text), ({ segment }) => segment);
}

/** Every text of a value, one after another. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}

/** A missing character with its code and the words around it. */
function described(character: string, texts: readonly string[], draw: (text: string) => string): string {
  const text = [...(texts.find((candidate) => candidate.includes(character)) ?? "")];
  const at = text.indexOf(character);
  const around = text.slice(Math.max(0, at - AROUND), at + AROUND + 1).join("");
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return `U+${code}（见“${draw(around).replaceAll("\n", "")}”）`;
}

/** Texts that fonts can draw, and what was changed to make them so. */
export interface Substituted<T> {
  value: T;
  /** one line that names the characters and where they stand; null when nothing was changed */
  remark: string | null;
}

/**
 * Makes all texts of a value such that fonts can draw them. A character that none of them has is set by what Unicode says it
 * is made of, raised or lowered where it stands so (₂, ⁻⁶, ⅓); one that is made of nothing they have is replaced by 〓, so
 * that it is seen to be missing, and named.
 */
export function substituteMissing<T>(value: T, fonts: readonly Coverage[]): Substituted<T> {
  const texts = textsOf(value);
  const lacking = missingCharacters(texts.join("\n").replace(PRESENTATION, ""), fonts);
  const forms = drawableForms(lacking, fonts);
  const missing = lacking.filter((character) => !forms.has(character));
  const absent = new Set(missing);
  const drawn = (text: string) => {
    const plain = text.replace(PRESENTATION, "");
    if (!lacking.some((character) => plain.includes(character))) return plain;
    const shown = seen(plain).map((one) => ([...one].some((part) => absent.has(part)) ? SUBSTITUTE : one));
    return withForms(shown.join(""), forms);
  };
  const named = missing
    .slice(0, NAMED)
    .map((character) => described(character, texts, (text) => unmarked(drawn(text))));
  const more = missing.length > NAMED ? `等 ${missing.length} 个字符` : "";
  return { value: mapTexts(value, drawn) as T, remark: missing.length > 0 ? `${named.join("、")}${more}` : null };
}
