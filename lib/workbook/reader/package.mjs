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

/** Number formats that every spreadsheet program knows by number. */
const DATE_FORMATS = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/**
 * @param {number} id
 * @param {string | undefined} code
 * @returns {"date" | "percent" | undefined}
 */
function formatOf(id, code) {
  if (code === undefined) {
    if (id === 9 || id === 10) return "percent";
    return DATE_FORMATS.some(([first = 0, last = 0]) => id >= first && id <= last) ? "date" : undefined;
  }
  // What is quoted, escaped or in brackets is shown as it stands ([Red], "元", \m); [h] counts hours.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").split(";")[0] ?? "";
  if (bare.includes("%")) return "percent";
  return /[ymdhs]/i.test(bare.replace(/general/i, "")) ? "date" : undefined;
}

/**
 * How each cell style shows a number, where its digits alone would mislead.
 *
 * @param {Archive} archive
 * @param {string | undefined} path
 * @param {WorkbookLimits} limits
 */
export async function readFormats(archive, path, limits) {
  /** @type {("date" | "percent" | undefined)[]} */
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
