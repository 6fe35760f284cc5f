import { broken, quoted, Refusal } from "./refusal.mjs";
import { checkLength, textGatherer, tooMuchText, unescaped } from "./strings.mjs";

/**
 * @typedef {import("../types").WorkbookLimits} WorkbookLimits
 * @typedef {import("../types").WorkbookRow} WorkbookRow
 * @typedef {import("../types").WorkbookCell} WorkbookCell
 * @typedef {import("../types").MergedArea} MergedArea
 * @typedef {import("../types").SheetLayout} SheetLayout
 */

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** A longer number text is no number of a worksheet. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/;
const LONGEST_NUMBER = 64;

/**
 * @param {number} column counted from 0
 */
function columnName(column) {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/**
 * @param {string} name
 * @returns counted from 0
 */
function columnNumber(name) {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/**
 * @param {string} ref such as `A2:C4`
 * @returns {MergedArea | null} null when it lies outside a worksheet
 */
function areaOf(ref) {
  const [, left = "", top, right = left, bottom = top] =
    /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(ref) ?? [];
  const area = { top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) };
  const ordered = area.top >= 1 && area.top <= area.bottom && area.left >= 0 && area.left <= area.right;
  return ordered && area.bottom <= LAST_ROW && area.right < LAST_COLUMN ? area : null;
}

/**
 * @param {string | undefined} written
 */
function isTrue(written) {
  return written === "1" || written === "true";
}

/** A row without content, its cells included: a format for a whole sheet leaves up to a million of them. */
const BLANK_ROW = String.raw`<row r="\d{1,7}"[^<>]*(?:/>|>(?:<c r="[A-Z]{1,3}\d{1,7}"(?: s="\d{1,6}")?/>)*</row>)`;

/**
 * Leaves out rows without content but for the first and last of each run, which keep the count of rows. Parsing each of a million
 * would take seconds. Nothing is left out from a comment or CDATA on: what looks like a row there may be text.
 */
function rowShortener() {
  const runs = new RegExp(`(${BLANK_ROW})(?:${BLANK_ROW})+(?=${BLANK_ROW})`, "g");
  let last = "";
  let plain = true;
  return (/** @type {string} */ text) => {
    plain &&= !`${last}${text}`.includes("<!");
    last = text.slice(-1);
    return plain ? text.replace(runs, "$1") : text;
  };
}

/**
 * What is counted over all sheets of a workbook.
 *
 * @param {WorkbookLimits} limits
 */
export function newTally(limits) {
  let rows = 0;
  let cells = 0;
  let characters = 0;
  return {
    row() {
      rows++;
      if (rows > limits.rows) {
        throw new Refusal("tooManyRows", `工作簿超过 ${limits.rows} 行，已拒绝；请分成几个文件导入`);
      }
    },
    /** @param {string} text */
    cell(text) {
      cells++;
      characters += text.length;
      if (cells > limits.cells) {
        throw new Refusal("tooManyCells", `工作簿有内容的单元格超过 ${limits.cells} 个，已拒绝；请分成几个文件导入`);
      }
      if (characters > limits.characters) throw tooMuchText(limits);
    },
  };
}

/**
 * The handlers that turn the XML of one worksheet into rows.
 *
 * @param {object} sheet
 * @param {string} sheet.name
 * @param {string[]} sheet.strings
 * @param {(string | undefined)[]} sheet.formats
 * @param {WorkbookLimits} sheet.limits
 * @param {ReturnType<typeof newTally>} sheet.tally
 * @param {(row: WorkbookRow) => void} sheet.onRow
 * @returns {import("./xml.mjs").PartHandlers & { layout: () => SheetLayout }}
 */
export function sheetReader({ name: sheetName, strings, formats, limits, tally, onRow }) {
  const where = `工作表${quoted(sheetName)}`;
  const gatherer = textGatherer(limits);
  let rowNumber = 0;
  let rowHidden = false;
  /** @type {MergedArea[]} */
  const merges = [];
  /** @type {[number, number][]} */
  const hiddenColumns = [];
  let column = -1;
  /** @type {WorkbookCell[]} */
  let cells = [];
  let inData = false;
  let inValue = false;
  let inline = false;
  /** @type {string | undefined} */
  let value;
  let formula = false;
  let type = "n";
  let style = 0;

  /** @param {Record<string, string>} attributes */
  function openRow({ r: written, hidden, ht }) {
    const next = written === undefined ? rowNumber + 1 : /^\d{1,7}$/.test(written) ? Number(written) : 0;
    if (next < 1 || next > LAST_ROW) throw badReference(`行号${quoted(written ?? String(next))}`);
    if (next <= rowNumber) throw broken(`${where}的行号 ${next} 重复或次序颠倒`);
    rowNumber = next;
    rowHidden = isTrue(hidden) || Number(ht ?? 1) === 0;
    column = -1;
    cells = [];
  }

  /** @param {string} what */
  function badReference(what) {
    return new Refusal("badReference", `${where}中的${what}超出工作表的范围，不是正常保存的工作簿，已拒绝`);
  }

  /** @param {string | undefined} written */
  function columnOf(written) {
    if (written === undefined) return column + 1;
    const match = /^([A-Z]{1,3})(\d{1,7})$/.exec(written);
    if (!match || Number(match[2]) !== rowNumber) throw badReference(`单元格${quoted(written)}`);
    return columnNumber(match[1] ?? "");
  }

  /** @param {Record<string, string>} attributes */
  function openCell({ r, t, s }) {
    const next = columnOf(r);
    if (next >= LAST_COLUMN) throw badReference(`单元格${quoted(r ?? columnName(next))}`);
    if (next <= column) throw broken(`${where}的单元格${quoted(r ?? "")}重复或次序颠倒`);
    column = next;
    type = t ?? "n";
    style = Number(s ?? 0);
    value = undefined;
    formula = false;
    inline = false;
    gatherer.start();
  }

  /**
   * @returns {Pick<WorkbookCell, "kind" | "text">}
   */
  function content() {
    const text = value ?? "";
    if (inline) return { kind: "text", text: gatherer.take() };
    if (value === undefined) return { kind: "blank", text: "" };
    if (type === "s") return { kind: "text", text: sharedText(text) };
    if (type === "b") return { kind: "boolean", text: text.trim() === "1" ? "TRUE" : "FALSE" };
    if (type === "e") return { kind: "error", text };
    if (type !== "n") return { kind: "text", text: unescaped(text) };
    const number = text.trim();
    if (number.length > LONGEST_NUMBER || !NUMBER.test(number)) {
      throw new Refusal(
        "badNumber",
        `${where}的单元格 ${columnName(column)}${rowNumber} 标为数字，内容却是${quoted(text)}，已拒绝`,
      );
    }
    return { kind: "number", text: number };
  }

  /** @param {string} index */
  function sharedText(index) {
    const text = /^\s*\d{1,9}\s*$/.test(index) ? strings[Number(index)] : undefined;
    if (text === undefined) throw broken(`${where}的单元格 ${columnName(column)}${rowNumber} 所指的文字不存在`);
    return text;
  }

  function closeCell() {
    if (value === undefined && !inline && !formula) return;
    const { kind, text } = content();
    if (kind === "text" && text === "" && !formula) return;
    if (column >= limits.columns) {
      throw new Refusal(
        "tooManyColumns",
        `${where}的内容到了第 ${column + 1} 列，超过上限 ${limits.columns} 列，已拒绝；请删去多余的列`,
      );
    }
    tally.cell(text);
    const format = kind === "number" ? formats[style] : type === "d" ? "yyyy-mm-dd" : undefined;
    /** @type {WorkbookCell} */
    const cell = { ref: `${columnName(column)}${rowNumber}`, column, kind, text };
    if (formula) cell.formula = true;
    if (format) cell.format = format;
    cells.push(cell);
  }

  function closeRow() {
    if (cells.length === 0) return;
    tally.row();
    onRow(rowHidden ? { number: rowNumber, hidden: true, cells } : { number: rowNumber, cells });
    cells = [];
  }

  /** @param {Record<string, string>} attributes */
  function openColumns({ min, max, hidden, width }) {
    const [first, last] = [Number(min) - 1, Number(max) - 1];
    if (!(isTrue(hidden) || Number(width ?? 1) === 0) || !(first >= 0 && last >= first)) return;
    hiddenColumns.push([first, Math.min(last, LAST_COLUMN - 1)]);
    if (hiddenColumns.length > LAST_COLUMN) throw broken(`${where}的列定义过多`);
  }

  /** @param {string | undefined} ref */
  function addMerge(ref) {
    const area = areaOf(ref ?? "");
    if (!area) throw badReference(`合并单元格${quoted(ref ?? "")}`);
    merges.push(area);
    if (merges.length > limits.merges) {
      throw new Refusal("tooManyMerges", `${where}的合并单元格超过 ${limits.merges} 处，已拒绝；请取消合并后再上传`);
    }
  }

  return {
    open(name, attributes) {
      if (name === "sheetData") inData = true;
      else if (name === "mergeCell") addMerge(attributes.ref);
      else if (name === "col") openColumns(attributes);
      else if (!inData) return;
      else if (name === "row") openRow(attributes);
      else if (name === "c") openCell(attributes);
      else if (name === "v") {
        inValue = true;
        value = "";
      } else if (name === "f") formula = true;
      else if (name === "is") inline = true;
      else if (inline) gatherer.open(name);
    },
    text(text) {
      if (inValue) {
        value += text;
        checkLength(value ?? "", limits);
      } else if (inline) gatherer.add(text);
    },
    close(name) {
      if (name === "v") inValue = false;
      else if (name === "c" && inData) closeCell();
      else if (name === "row" && inData) closeRow();
      else if (name === "sheetData") inData = false;
      else if (inline) gatherer.close(name);
    },
    shorten: rowShortener(),
    layout: () => ({ merges, hiddenColumns }),
  };
}
