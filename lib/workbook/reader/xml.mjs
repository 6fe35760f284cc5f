import { SaxesParser } from "saxes";
import { broken, quoted, Refusal } from "./refusal.mjs";

/** @typedef {import("../types").WorkbookLimits} WorkbookLimits */

/**
 * What a part of the workbook is read by. Names come without prefix. A text may come in several pieces.
 *
 * @typedef {object} PartHandlers
 * @property {(name: string, attributes: Record<string, string>) => void} open
 * @property {(text: string) => void} [text]
 * @property {(name: string) => void} [close]
 * @property {(text: string) => string} [shorten] leaves out of a piece of the part what says nothing, before it is parsed
 */

/**
 * @param {string} name
 */
function local(name) {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/**
 * @param {PartHandlers} handlers
 * @param {WorkbookLimits} limits
 * @param {string} where the part, quoted
 */
function boundedParser(handlers, limits, where) {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  let markup = 0;
  let pending = 0;
  const passed = () => {
    pending = 0;
  };
  const marked = () => {
    passed();
    markup++;
    if (markup > limits.markup) {
      throw new Refusal(
        "tooMuchMarkup",
        `文件${where}中的注释或 CDATA 超过 ${limits.markup} 处，不是正常保存的工作簿，已拒绝`,
      );
    }
  };
  parser.on("opentag", (tag) => {
    passed();
    depth++;
    if (depth > limits.depth) {
      throw new Refusal("tooDeep", `文件${where}中的标签嵌套超过 ${limits.depth} 层，不是正常保存的工作簿，已拒绝`);
    }
    handlers.open(local(tag.name), /** @type {Record<string, string>} */ (tag.attributes));
  });
  parser.on("closetag", (tag) => {
    passed();
    depth--;
    handlers.close?.(local(tag.name));
  });
  parser.on("text", (text) => {
    passed();
    handlers.text?.(text);
  });
  parser.on("cdata", (text) => {
    marked();
    handlers.text?.(text);
  });
  parser.on("comment", marked);
  parser.on("processinginstruction", marked);
  parser.on("doctype", () => {
    throw new Refusal("doctype", `文件${where}含有 DOCTYPE 或外部实体声明，不是正常保存的工作簿，已拒绝`);
  });
  parser.on("error", () => {
    throw broken(`文件${where}不是合格的 XML`);
  });
  return {
    /** @param {string} text */
    write(text) {
      pending += text.length;
      parser.write(text);
      if (pending > limits.tokenLength) {
        throw new Refusal("tooMuchText", `文件${where}中有一处内容超过 ${limits.tokenLength} 个字符，已拒绝`);
      }
    },
    end() {
      parser.close();
    },
  };
}

/**
 * Reads one XML part of the archive from end to end without ever holding it whole.
 *
 * @param {import("./archive.mjs").Archive} archive
 * @param {string} path
 * @param {WorkbookLimits} limits
 * @param {PartHandlers} handlers
 * @param {(bytes: number) => void} [onBytes] told how many unpacked bytes were read since the last time
 */
export async function readPart(archive, path, limits, handlers, onBytes) {
  const where = quoted(path);
  const parser = boundedParser(handlers, limits, where);
  const decoder = new TextDecoder("utf-8", { fatal: true });
  /** @param {Uint8Array} [chunk] */
  const decode = (chunk) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw broken(`文件${where}不是 UTF-8 编码`);
    }
  };
  for await (const chunk of archive.read(path)) {
    const text = decode(chunk);
    parser.write(handlers.shorten ? handlers.shorten(text) : text);
    onBytes?.(chunk.length);
  }
  parser.write(decode());
  parser.end();
}
