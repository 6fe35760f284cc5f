import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { BookError } from "../lib/domain/book";
import { fileProblem } from "./file-problem";

/**
 * The book files that a path names: itself, or the `*.json` of a folder in the order of their names, as they were typed.
 *
 * @throws BookError when there is no such file or folder
 */
export function bookFilesIn(path: string, base: string): string[] {
  try {
    if (!statSync(resolve(base, path)).isDirectory()) return [path];
    const names = readdirSync(resolve(base, path)).filter((name) => name.endsWith(".json"));
    return names.sort().map((name) => join(path, name));
  } catch (error) {
    throw new BookError("", "", `无法读取：${path}：${fileProblem(error)}`);
  }
}

/** The text of a file in UTF-8. @throws BookError with what is wrong with it */
export function textOfFile(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new BookError("", "", fileProblem(error));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BookError("", "", "不是 UTF-8 编码的文本，请另存为 UTF-8");
  }
}
