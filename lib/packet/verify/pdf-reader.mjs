import { parentPort } from "node:worker_threads";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/*
 * Reads the tagged text of one PDF after another and reports its blocks, or why there are none. A file from outside can make
 * a reader slow or large, so reading lives in a thread of its own whose heap and time are bounded and that ends with the
 * first file that cannot be read.
 */

/**
 * A paragraph or heading with its role, or a table as rows of cells.
 *
 * @typedef {{ role: string, text: string } | { role: "Table", rows: string[][] }} PdfBlock
 */
/** @typedef {{ role?: string, children?: Node[], type?: string, id?: string }} Node */

/** Roles that hold other blocks; anything else is a block of text. */
const GROUPS = new Set(["Root", "Document", "Part", "Sect", "Art", "NonStruct"]);

/** The text that every marked piece of a page shows, by the mark's id.
 *
 * @param {import("pdfjs-dist").PDFPageProxy} page
 */
async function markedTexts(page) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  /** @type {(string | null)[]} */
  const open = [];
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  for (const item of items) {
    if (!("str" in item)) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.type === "beginMarkedContentProps" ? (item.id ?? null) : null);
      continue;
    }
    const id = open.findLast((mark) => mark !== null);
    if (id) texts.set(id, (texts.get(id) ?? "") + item.str);
  }
  return texts;
}

/**
 * @param {Node} node
 * @param {Map<string, string>} texts
 * @returns {string}
 */
function textOf(node, texts) {
  if (node.type === "content") return texts.get(node.id ?? "") ?? "";
  return (node.children ?? []).map((child) => textOf(child, texts)).join("");
}

/**
 * @param {Node} table
 * @param {Map<string, string>} texts
 * @returns {string[][]}
 */
function rowsOf(table, texts) {
  return (table.children ?? []).flatMap((child) => {
    if (child.role !== "TR") return rowsOf(child, texts);
    return [(child.children ?? []).map((cell) => textOf(cell, texts).trim())];
  });
}

/**
 * @param {Node} node
 * @param {Map<string, string>} texts
 * @returns {PdfBlock[]}
 */
function blocksOf(node, texts) {
  if (node.role === "Table") return [{ role: "Table", rows: rowsOf(node, texts) }];
  if (node.role && GROUPS.has(node.role)) return (node.children ?? []).flatMap((child) => blocksOf(child, texts));
  return [{ role: node.role ?? "", text: textOf(node, texts) }];
}

/**
 * A table that runs over pages comes whole with each of them, filled only where the page shows it: the pages are laid over
 * one another. A table follows its title, which stands on its first page.
 *
 * @param {PdfBlock[]} blocks
 * @param {PdfBlock} block
 */
function append(blocks, block) {
  const last = blocks.at(-1);
  if ("rows" in block && last && "rows" in last && last.rows.length === block.rows.length) {
    block.rows.forEach((row, y) => {
      const line = last.rows[y];
      row.forEach((text, x) => {
        if (line) line[x] = (line[x] ?? "") + text;
      });
    });
  } else if ("rows" in block || block.text !== "") blocks.push(block);
}

/** @param {Uint8Array} data */
async function read(data) {
  const task = getDocument({
    data,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
  });
  const pdf = await task.promise;
  /** @type {PdfBlock[]} */
  const blocks = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const tree = await page.getStructTree();
    if (tree) for (const block of blocksOf(tree, await markedTexts(page))) append(blocks, block);
    page.cleanup();
  }
  await task.destroy();
  return blocks;
}

parentPort?.on("message", async (/** @type {Uint8Array} */ data) => {
  const answer = await read(data).then(
    (blocks) => ({ blocks }),
    (error) => ({ problem: String(error) }),
  );
  parentPort?.postMessage(answer);
});
