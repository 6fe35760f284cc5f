import { oncePerText } from "../once";
import { cleanText, nameProblem } from "../text/hidden";

/** Fields that people write freely, over several lines; all of `narrative` is such. Every other text is a name or a code. */
const WRITTEN: ReadonlySet<PropertyKey> = new Set(["note", "overview", "objective", "target", "narrative"]);

/** The most characters of a text: what a cell of a workbook holds. A longer one could not be published. */
export const MAX_TEXT = 32_767;
/** As much of a text that is too long stands in what is said of it. */
const SHOWN = 20;

/** A name or a code that holds what nobody sees, or a text that is too long. */
export interface UnfitText {
  path: PropertyKey[];
  found: string;
  message: string;
}

/** A value with its texts tidied, and those that cannot be. */
export interface TidiedTexts {
  value: unknown;
  unfit: UnfitText[];
}

/** The names of fields are few, and stand in every row. */
const fieldProblem = oncePerText(nameProblem);

const isWritten = (path: readonly PropertyKey[]) => path.some((name) => WRITTEN.has(name));

/** One walk through a value. Its path is kept as it goes and copied only for what is found: a book has some thousand texts. */
class Walk {
  readonly unfit: UnfitText[] = [];

  constructor(private readonly path: PropertyKey[]) {}

  tidy(value: unknown, written: boolean): unknown {
    if (typeof value === "string") return this.text(value, written);
    if (Array.isArray(value)) return this.list(value, written);
    if (typeof value !== "object" || value === null) return value;
    return this.fields(Object.entries(value), value, written);
  }

  private list(value: readonly unknown[], written: boolean): readonly unknown[] {
    const tidied = value.map((one, index) => this.below(index, one, written));
    return tidied.every((one, index) => one === value[index]) ? value : tidied;
  }

  /** The same object where nothing in it had to be tidied, as in nearly all of a book. */
  private fields(entries: [string, unknown][], value: object, written: boolean): object {
    let isTidy = true;
    for (const entry of entries) {
      const [name, one] = entry;
      const message = fieldProblem(name);
      if (message) this.found(name, `字段名${message}`);
      entry[1] = this.below(name, one, written || WRITTEN.has(name));
      isTidy &&= entry[1] === one;
    }
    return isTidy ? value : Object.fromEntries(entries);
  }

  private below(name: PropertyKey, value: unknown, written: boolean): unknown {
    this.path.push(name);
    const tidied = this.tidy(value, written);
    this.path.pop();
    return tidied;
  }

  private text(text: string, written: boolean): string {
    if (text.length <= MAX_TEXT) return written ? cleanText(text) : this.name(text);
    this.found(`${text.slice(0, SHOWN)}…`, `文字有 ${text.length} 字，最多 ${MAX_TEXT} 字，请精简`);
    return text;
  }

  private name(text: string): string {
    const message = nameProblem(text.trim());
    if (message) this.found(text, message);
    return text;
  }

  private found(text: string, message: string): void {
    this.unfit.push({ path: [...this.path], found: text, message });
  }
}

/**
 * The texts of a book, or of one of its rows, as they come from outside: out of what people write freely is left what nobody
 * sees; a name or a code that holds such a character is named, since two of them may look alike, and so is a text of more than
 * `MAX_TEXT` characters.
 *
 * @param path of the value within the book
 */
export function tidyTexts(value: unknown, path: readonly PropertyKey[] = []): TidiedTexts {
  const walk = new Walk([...path]);
  return { value: walk.tidy(value, isWritten(path)), unfit: walk.unfit };
}
