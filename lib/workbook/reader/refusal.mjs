/**
 * Why the file at hand is not read further. Becomes a WorkbookError in the thread that asked for it.
 */
export class Refusal extends Error {
  /**
   * @param {import("../types").RefusalKind} kind
   * @param {string} message one Chinese line: what was found, what to do
   */
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

/**
 * What a file that is damaged or not made by a spreadsheet program is told.
 *
 * @param {string} what
 */
export function broken(what) {
  return new Refusal("broken", `工作簿文件已损坏：${what}；请用 Excel 或 WPS 打开后另存为 .xlsx 再上传`);
}

/**
 * A name out of the file as it is quoted in a message.
 *
 * @param {string} name
 */
export function quoted(name) {
  return `“${name.length > 60 ? `${name.slice(0, 57)}…` : name}”`;
}
