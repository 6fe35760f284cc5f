import { cleanText, nameProblem } from "../text/hidden";

/** Fields that people write freely, over several lines; all of `narrative` is such. Every other text is a name or a code. */
const WRITTEN: ReadonlySet<PropertyKey> = new Set(["note", "overview", "objective", "target", "narrative"]);

/** A name or a code that holds what nobody sees. */
export interface HiddenCharacter {
  path: PropertyKey[];
  found: string;
  message: string;
}

/** A value with its texts tidied, and the names that cannot be. */
export interface TidiedTexts {
  value: unknown;
  hidden: HiddenCharacter[];
}

function tidyText(text: string, path: PropertyKey[], hidden: HiddenCharacter[]): string {
  if (path.some((name) => WRITTEN.has(name))) return cleanText(text);
  const message = nameProblem(text.trim());
  if (message) hidden.push({ path, found: text, message });
  return text;
}

function tidy(value: unknown, path: PropertyKey[], hidden: HiddenCharacter[]): unknown {
  if (typeof value === "string") return tidyText(value, path, hidden);
  if (Array.isArray(value)) return value.map((one: unknown, index) => tidy(one, [...path, index], hidden));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => {
      const message = nameProblem(name);
      if (message) hidden.push({ path, found: name, message: `字段名${message}` });
      return [name, tidy(one, [...path, name], hidden)];
    }),
  );
}

/**
 * The texts of a book, or of one of its rows, as they come from outside: out of what people write freely is left what nobody
 * sees; a name or a code that holds such a character is named, since two of them may look alike.
 *
 * @param path of the value within the book
 */
export function tidyTexts(value: unknown, path: readonly PropertyKey[] = []): TidiedTexts {
  const hidden: HiddenCharacter[] = [];
  return { value: tidy(value, [...path], hidden), hidden };
}
