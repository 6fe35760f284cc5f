const SPACE = /[ \t\n\r]*/y;
const STRING = /"[^"\\\p{Cc}]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\p{Cc}]*)*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** A text read from left to right; `at` never passes the first character that cannot stand in JSON. */
class JsonWalk {
  at = 0;
  constructor(private readonly text: string) {}

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found !== null;
  }

  /** Passes one punctuation mark and the white space around it. */
  private mark(mark: string): boolean {
    this.skip(SPACE);
    if (this.text[this.at] !== mark) return false;
    this.at++;
    this.skip(SPACE);
    return true;
  }

  private list(end: string, item: () => boolean): boolean {
    if (this.mark(end)) return true;
    while (item()) {
      if (this.mark(end)) return true;
      if (!this.mark(",")) return false;
    }
    return false;
  }

  value(): boolean {
    this.skip(SPACE);
    if (this.mark("{")) return this.list("}", () => this.skip(STRING) && this.mark(":") && this.value());
    if (this.mark("[")) return this.list("]", () => this.value());
    return this.skip(STRING) || this.skip(SCALAR);
  }
}

/**
 * Where a text that `JSON.parse` refuses stops being JSON, in words: line and column of the first character that cannot
 * stand there. The engine's own message often names no position.
 */
export function jsonErrorPlace(text: string): string {
  const walk = new JsonWalk(text);
  walk.value();
  const before = text.slice(0, walk.at).split("\n");
  const character = text.slice(walk.at, walk.at + 2).match(/^./u)?.[0];
  const column = [...(before.at(-1) ?? "")].length + 1;
  return `第 ${before.length} 行第 ${column} 列${character ? `“${character}”处` : "（文件结尾）"}`;
}
