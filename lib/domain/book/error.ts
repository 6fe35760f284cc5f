import type { z } from "zod";

/** A book that cannot be read. `message` is one Chinese line: where, what was found, what was expected. */
export class BookError extends Error {
  override readonly name = "BookError";
  constructor(
    readonly path: string,
    readonly found: string,
    readonly expected: string,
  ) {
    super(`${path ? `${path}：` : ""}${expected}${found ? `；现为 ${found}` : ""}`);
  }
}

/** `["lines", 12, "amount"]` → `lines[12].amount` */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = String(key);
    if (!/^[A-Za-z_]\w*$/.test(name)) return `${text}[${JSON.stringify(name)}]`;
    return text ? `${text}.${name}` : name;
  }, "");
}

/** A value as it is quoted in a message: JSON, at most 60 characters, nothing for a missing one. */
export function quote(value: unknown): string {
  if (value === undefined) return "空缺";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}

const KINDS: Record<string, string> = {
  object: "对象",
  array: "列表",
  string: "文本",
  number: "数字",
  boolean: "true 或 false",
};

/** The first thing wrong with a file, as a BookError. `prefix` is the path of `root` within the whole file. */
export function bookErrorOf(error: z.ZodError, root: unknown, prefix: readonly PropertyKey[] = []): BookError {
  const issue = error.issues[0] as z.core.$ZodIssue;
  const path = formatPath([...prefix, ...issue.path]);
  if (issue.code === "unrecognized_keys") {
    const place = path ? `${path}.${issue.keys[0]}` : String(issue.keys[0]);
    return new BookError(place, "", "无法识别的字段，请更正字段名或删去");
  }
  const kind = issue.code === "invalid_type" ? KINDS[issue.expected] : undefined;
  const message = kind && /^[A-Z]/.test(issue.message) ? `应为${kind}` : issue.message;
  return new BookError(path, quote(valueAt(root, issue.path)), message);
}
