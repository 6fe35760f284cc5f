import { Refusal } from "./refusal.mjs";
import { readPart } from "./xml.mjs";

/** @typedef {import("../types").WorkbookLimits} WorkbookLimits */

/**
 * Gathers the text of one string item: its `t` elements, without the readings (`rPh`) that a Japanese editor adds.
 *
 * @param {WorkbookLimits} limits
 */
export function textGatherer(limits) {
  let text = "";
  let inText = false;
  let inReading = false;
  return {
    start() {
      text = "";
    },
    /** @param {string} name */
    open(name) {
      if (name === "t") inText = !inReading;
      else if (name === "rPh") inReading = true;
    },
    /** @param {string} piece */
    add(piece) {
      if (!inText) return;
      text += piece;
      checkLength(text, limits);
    },
    /** @param {string} name */
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
    },
    take() {
      return unescaped(text);
    },
  };
}

/**
 * @param {string} text
 * @param {WorkbookLimits} limits
 */
export function checkLength(text, limits) {
  if (text.length > limits.textLength) {
    throw new Refusal(
      "tooMuchText",
      `有一个单元格的文字超过 ${limits.textLength} 字，已拒绝；请缩短“${text.slice(0, 20)}…”`,
    );
  }
}

/**
 * A character that XML cannot hold is written as `_x000D_`, and what merely looks so as `_x005F_x000D_`.
 *
 * @param {string} text
 */
export function unescaped(text) {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

/**
 * The texts that cells name by number.
 *
 * @param {import("./archive.mjs").Archive} archive
 * @param {string | undefined} path
 * @param {WorkbookLimits} limits
 */
export async function readStrings(archive, path, limits) {
  /** @type {string[]} */
  const strings = [];
  if (path === undefined || !archive.has(path)) return strings;
  const gatherer = textGatherer(limits);
  let characters = 0;
  await readPart(archive, path, limits, {
    open(name) {
      if (name === "si") gatherer.start();
      else gatherer.open(name);
    },
    text: gatherer.add,
    close(name) {
      if (name !== "si") return gatherer.close(name);
      const text = gatherer.take();
      strings.push(text);
      characters += text.length;
      if (strings.length > limits.strings) {
        throw new Refusal("tooManyStrings", `工作簿中的文字超过 ${limits.strings} 条，已拒绝；请分成几个文件导入`);
      }
      if (characters > limits.characters) throw tooMuchText(limits);
    },
  });
  return strings;
}

/**
 * @param {WorkbookLimits} limits
 */
export function tooMuchText(limits) {
  return new Refusal("tooMuchText", `工作簿中的文字合计超过 ${limits.characters} 字，已拒绝；请分成几个文件导入`);
}
