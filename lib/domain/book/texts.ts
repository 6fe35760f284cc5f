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

const isWritten = (path: readonly PropertyKey[]) => path.some((name) => WRITTEN.has(name));

/** One walk through a value. Its path is kept as it goes and copied only for what is found: a book has some thousand texts. */
class Walk {
  readonly hidden: HiddenCharacter[] = [];

  constructor(private readonly path: PropertyKey[]) {}

  tidy(value: unknown, written: boolean): unknown {
    if (typeof value === "string") return written ? cleanText(value) : this.name(value);
    if (Array.isArray(value)) return value.map((one: unknown, index) => this.below(index, one, written));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => {
        const message = nameProblem(name);
        if (message) this.found(name, `字段名${message}`);
        return [name, this.below(name, one, written || WRITTEN.has(name))];
      }),
    );
  }

  private below(name: PropertyKey, value: unknown, written: boolean): unknown {
    this.path.push(name);
    const tidied = this.tidy(value, written);
    this.path.pop();
    return tidied;
  }

  private name(text: string): string {
    const message = nameProblem(text.trim());
    if (message) this.found(text, message);
    return text;
  }

  private found(text: string, message: string): void {
    this.hidden.push({ path: [...this.path], found: text, message });
  }
}

/**
 * The texts of a book, or of one of its rows, as they come from outside: out of what people write freely is left what nobody
 * sees; a name or a code that holds such a character is named, since two of them may look alike.
 *
 * @param path of the value within the book
 */
export function tidyTexts(value: unknown, path: readonly PropertyKey[] = []): TidiedTexts {
  const walk = new Walk([...path]);
  return { value: walk.tidy(value, isWritten(path)), hidden: walk.hidden };
}
