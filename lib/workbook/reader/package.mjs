import { posix } from "node:path";
import { broken, quoted, Refusal } from "./refusal.mjs";
import { readPart } from "./xml.mjs";

/**
 * @typedef {import("../types").WorkbookLimits} WorkbookLimits
 * @typedef {import("./archive.mjs").Archive} Archive
 */

/**
 * @typedef {object} SheetPart
 * @property {string} name
 * @property {boolean} hidden
 * @property {string} path
 */

/**
 * @typedef {object} WorkbookParts
 * @property {SheetPart[]} sheets
 * @property {string | undefined} strings
 * @property {string | undefined} styles
 */

/**
 * The parts that a part names, by relationship id; the type is the last segment of its address. What lies outside the
 * archive is left out: nothing is ever fetched.
 *
 * @param {Archive} archive
 * @param {string} path
 * @param {WorkbookLimits} limits
 */
async function relationshipsOf(archive, path, limits) {
  const rels = posix.join(posix.dirname(path), "_rels", `${posix.basename(path)}.rels`);
  /** @type {Map<string, { type: string, path: string }>} */
  const found = new Map();
  if (!archive.has(rels)) return found;
  await readPart(archive, rels, limits, {
    open(name, { Id, Type, Target, TargetMode }) {
      if (name !== "Relationship" || !Id || !Type || !Target || TargetMode === "External") return;
      const resolved = Target.startsWith("/") ? Target.slice(1) : posix.join(posix.dirname(path), Target);
      found.set(Id, { type: Type.slice(Type.lastIndexOf("/") + 1), path: resolved });
    },
  });
  return found;
}

function macros() {
  return new Refusal("macros", "工作簿含有宏，已拒绝；请另存为不含宏的 .xlsx 后再上传");
}

/**
 * @param {Archive} archive
 */
function refuseForeign(archive) {
  const paths = archive.paths();
  if (paths.some((path) => /(^|\/)(vbaproject\.bin|macrosheets\/)/.test(path))) {
    throw macros();
  }
  if (archive.has("xl/workbook.bin")) {
    throw new Refusal("oldFormat", "这是二进制工作簿（.xlsb），无法读取；请在 Excel 中另存为 .xlsx 后再上传");
  }
}

/**
 * Finds the parts of the workbook that are read: its sheets in order, its texts and its styles.
 *
 * @param {Archive} archive
 * @param {WorkbookLimits} limits
 * @returns {Promise<WorkbookParts>}
 */
export async function findParts(archive, limits) {
  refuseForeign(archive);
  const top = await relationshipsOf(archive, "", limits);
  const main = [...top.values()].find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml";
  if (!archive.has(main) || !/workbook[^/]*\.xml$/i.test(main)) {
    throw new Refusal("notWorkbook", "文件中没有工作表，不是 Excel 工作簿；请上传用 Excel 或 WPS 保存的 .xlsx 文件");
  }
  const parts = await relationshipsOf(archive, main, limits);
  if ([...parts.values()].some(({ type }) => /^(vbaProject|xlMacrosheet)$/.test(type))) throw macros();
  const byType = (/** @type {string} */ wanted) => [...parts.values()].find(({ type }) => type === wanted)?.path;
  /** @type {SheetPart[]} */
  const sheets = [];
  await readPart(archive, main, limits, {
    open(name, attributes) {
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const part = parts.get(id ?? "");
      if (!part) throw broken(`找不到工作表${quoted(attributes.name ?? "")}的内容`);
      if (part.type !== "worksheet") return;
      sheets.push({ name: attributes.name ?? "", hidden: /hidden/i.test(attributes.state ?? ""), path: part.path });
      if (sheets.length > limits.sheets) {
        throw new Refusal("tooManySheets", `工作簿的工作表超过 ${limits.sheets} 张，已拒绝；请只保留要导入的工作表`);
      }
    },
  });
  if (sheets.length === 0) throw broken("没有工作表");
  return { sheets, strings: byType("sharedStrings"), styles: byType("styles") };
}

/** Number formats that every spreadsheet program knows by number and that show more than plain digits. */
const KNOWN_FORMATS = new Map([
  ...[9, 10].map((id) => /** @type {const} */ ([id, "0.00%"])),
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47].map(
    (id) => /** @type {const} */ ([id, "yyyy-mm-dd"]),
  ),
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => /** @type {const} */ ([id, "yyyy-mm-dd"])),
]);

/** Formats that show the digits of a number and nothing else. */
const PLAIN = /^(general|@|0(\.0+)?|#(,##)?0(\.0+)?)$/i;
const LONGEST_FORMAT = 255;

/**
 * @param {number} id
 * @param {string | undefined} code
 * @returns {string | undefined}
 */
function formatOf(id, code) {
  if (code === undefined) return KNOWN_FORMATS.get(id);
  return PLAIN.test(code) ? undefined : code.slice(0, LONGEST_FORMAT);
}

/**
 * How each cell style shows a number, where it shows more than plain digits.
 *
 * @param {Archive} archive
 * @param {string | undefined} path
 * @param {WorkbookLimits} limits
 */
export async function readFormats(archive, path, limits) {
  /** @type {(string | undefined)[]} */
  const formats = [];
  if (path === undefined || !archive.has(path)) return formats;
  /** @type {Map<number, string>} */
  const codes = new Map();
  let inCells = false;
  await readPart(archive, path, limits, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCells = true;
      if (name === "xf" && inCells) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push(formatOf(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}
