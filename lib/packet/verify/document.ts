import { openArchive } from "../../workbook/reader/archive.mjs";
import { readPart } from "../../workbook/reader/xml.mjs";
import { archiveProblem, PACKET_LIMITS } from "./source";
import type { ReadFile, ReadRow, ReadTable } from "./types";

interface Paragraph {
  style: string;
  text: string;
}

type Block = Paragraph | { rows: ReadRow[] };

/** Gathers the paragraphs and tables of a Word document in their order, from the elements that hold text and cells. */
class BlockReader {
  readonly blocks: Block[] = [];
  private rows: ReadRow[] | null = null;
  private row: string[] = [];
  private cell: { span: number; continued: boolean; texts: string[] } | null = null;
  private paragraph: Paragraph | null = null;
  private inText = false;

  open(name: string, attributes: Record<string, string>): void {
    const value = Object.entries(attributes).find(([key]) => key.endsWith(":val"))?.[1];
    if (name === "p") this.paragraph = { style: "", text: "" };
    else if (name === "pStyle" && this.paragraph) this.paragraph.style = value ?? "";
    else if (name === "t") this.inText = true;
    else if (name === "br" && this.paragraph) this.paragraph.text += "\n";
    else if (name === "tbl") this.rows = [];
    else if (name === "tr") this.row = [];
    else if (name === "tc") this.cell = { span: 1, continued: false, texts: [] };
    else if (name === "gridSpan" && this.cell) this.cell.span = Math.min(Number(value ?? 1) || 1, 1_000);
    else if (name === "vMerge" && this.cell) this.cell.continued = value !== "restart";
  }

  text(text: string): void {
    if (this.inText && this.paragraph) this.paragraph.text += text;
  }

  close(name: string): void {
    if (name === "t") this.inText = false;
    else if (name === "p" && this.paragraph) this.closeParagraph(this.paragraph);
    else if (name === "tc" && this.cell) this.closeCell(this.cell);
    else if (name === "tr") this.rows?.push({ cells: this.row });
    else if (name === "tbl" && this.rows) {
      this.blocks.push({ rows: this.rows });
      this.rows = null;
    }
  }

  private closeParagraph(paragraph: Paragraph): void {
    if (this.cell) this.cell.texts.push(paragraph.text);
    else this.blocks.push(paragraph);
    this.paragraph = null;
  }

  /** What is covered from above or from the left has no text of its own. */
  private closeCell({ span, continued, texts }: NonNullable<BlockReader["cell"]>): void {
    const text = texts.join("\n");
    this.row.push(continued && text === "" ? "" : text, ...Array.from({ length: span - 1 }, () => ""));
    this.cell = null;
  }
}

const isTable = (block: Block | undefined): block is { rows: ReadRow[] } => block !== undefined && "rows" in block;

/** A table with the paragraphs around it that belong to it: title and 单位 above, notes below. */
function tableAt(blocks: readonly Block[], at: number): ReadTable {
  const text = (block: Block | undefined) => (block && !isTable(block) ? block.text : "");
  const notes: string[] = [];
  for (let below = at + 1; below < blocks.length; below++) {
    const block = blocks[below];
    if (!block || isTable(block) || block.style !== "TableNote") break;
    notes.push(block.text);
  }
  const block = blocks[at];
  return {
    title: text(blocks[at - 2]),
    head: text(blocks[at - 1]),
    rows: isTable(block) ? block.rows : [],
    notes,
  };
}

/**
 * Narrative and tables of a Word document: the text up to the directory, and every table.
 *
 * @throws UnreadablePacket when the document cannot be read within its limits
 */
export async function readDocument(bytes: Buffer): Promise<ReadFile> {
  const reader = new BlockReader();
  try {
    const archive = await openArchive(bytes, PACKET_LIMITS);
    await readPart(archive, "word/document.xml", PACKET_LIMITS, {
      open: (name, attributes) => reader.open(name, attributes),
      text: (text) => reader.text(text),
      close: (name) => reader.close(name),
    });
  } catch (error) {
    throw archiveProblem(error, "Word 文档");
  }
  const { blocks } = reader;
  const directory = blocks.findIndex((block) => !isTable(block) && block.style === "DirectoryTitle");
  const narrative = blocks.slice(0, directory < 0 ? blocks.length : directory);
  return {
    narrative: narrative.flatMap((block) => (isTable(block) ? [] : [block.text])),
    tables: blocks.flatMap((block, at) => (isTable(block) ? [tableAt(blocks, at)] : [])),
  };
}
