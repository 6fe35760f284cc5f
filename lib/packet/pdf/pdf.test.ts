import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { demoBook } from "../../domain/book/testing";
import { disclose } from "../../domain/disclosure";
import type { Section } from "../../domain/narrative/types";
import { HOSTILE, HOSTILE_PRINTED, sampleDisclosure } from "../testing";
import { buildPdf } from ".";
import { fontCoverage, missingCharacters } from "./cmap";
import { locateParts } from "./locate";

interface ReadPdf {
  /** the text of all pages between header and footer, without white space */
  text: string;
  pages: { width: number; height: number; all: string }[];
  bookmarks: string[];
  title: string;
  tagged: boolean;
}

function tight(text: string): string {
  return text.replace(/[\s\u200b]/g, "");
}

async function read(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: ReadPdf["pages"] = [];
  let text = "";
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => ("str" in item ? [{ text: item.str, y: Number(item.transform[5]) }] : []));
    const margin = 14 * (72 / 25.4);
    text += pieces
      .filter(({ y }) => y > margin * (width > height ? 1 : 1.2))
      .map((piece) => piece.text)
      .join("");
    pages.push({ width, height, all: tight(pieces.map((piece) => piece.text).join("")) });
  }
  const outline = await pdf.getOutline();
  const { info } = await pdf.getMetadata();
  const marked = await pdf.getMarkInfo();
  await pdf.destroy();
  return {
    text: tight(text),
    pages,
    bookmarks: (outline ?? []).map((entry) => entry.title),
    title: String(Reflect.get(info, "Title")),
    tagged: marked?.Marked === true,
  };
}

function texts(sections: readonly Section[]): string[] {
  return sections.flatMap(({ heading, paragraphs, sections: inner }) => [
    heading,
    ...paragraphs.map(({ runs }) => runs.map(({ text }) => text).join("")),
    ...texts(inner),
  ]);
}

describe("the PDF of the demo department", () => {
  const disclosure = disclose(demoBook());
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await read(await buildPdf(disclosure, false));
  });

  it("holds every heading and paragraph of the narrative, in order", () => {
    // page numbers stand between the halves of a paragraph that runs over a page
    const flowing = pdf.text.replace(/—\d+—/g, "");
    let from = flowing.indexOf(tight(disclosure.narrative.title), flowing.indexOf("目录"));
    for (const text of texts(disclosure.narrative.sections)) {
      const at = flowing.indexOf(tight(text), from);
      expect(at, text).toBeGreaterThanOrEqual(from);
      from = at + tight(text).length;
    }
  });

  it("holds every table: title, header, cells and notes", () => {
    for (const table of disclosure.tables) {
      expect(pdf.text).toContain(tight(table.title));
      const words = [...table.header.flat(), ...table.rows.flatMap(({ cells }) => cells)];
      for (const cell of words) if (cell?.text) expect(pdf.text).toContain(tight(cell.text));
      for (const note of table.notes) expect(pdf.text).toContain(tight(note));
    }
  });

  it("has bookmarks, a title, tags, and lying pages for wide tables", () => {
    expect(pdf.bookmarks).toEqual(["目录", disclosure.narrative.title, ...disclosure.tables.map(({ title }) => title)]);
    expect(pdf.title).toBe(`${disclosure.departmentName}2024年部门预算公开`);
    expect(pdf.tagged).toBe(true);
    const lying = pdf.pages.filter(({ width, height }) => width > height);
    expect(lying.some(({ all }) => all.includes("部门公开表2"))).toBe(true);
    expect([pdf.pages[0]?.width, pdf.pages[0]?.height].map((points) => Math.round(points ?? 0))).toEqual([595, 842]);
    expect(pdf.pages.some(({ all }) => all.includes("草稿"))).toBe(false);
  });
});

describe("the PDF", () => {
  it("is the same bytes twice", async () => {
    const [first, second] = [await buildPdf(sampleDisclosure(), false), await buildPdf(sampleDisclosure(), false)];
    expect(first.equals(second)).toBe(true);
  });

  it("marks every page of a draft", async () => {
    const pdf = await read(await buildPdf(sampleDisclosure(), true));
    expect(pdf.pages.map(({ all }) => all.includes("草稿"))).toEqual(pdf.pages.map(() => true));
    expect(pdf.title).toBe("示例区示例办公室2024年部门预算公开（草稿）");
  });

  it("prints hostile text, rare characters and ten thousand characters without running anything", async () => {
    const long = "重点任务".repeat(2_500);
    const unbroken = "x".repeat(300);
    const pdf = await read(await buildPdf(sampleDisclosure(`${HOSTILE}\n${unbroken}\n${long}`), false));
    const flowing = pdf.text.replace(/—\d+—/g, "");
    expect(flowing).toContain(tight(HOSTILE_PRINTED));
    expect(flowing).toContain(unbroken);
    expect(flowing).toContain(long);
  });

  it("repeats the header of a table on each page it runs over", async () => {
    const sample = sampleDisclosure();
    const [table] = sample.tables;
    const leaf = table?.rows[2];
    if (!table || !leaf) throw new Error("the sample has rows");
    const rows = Array.from({ length: 80 }, (_, index) => ({ ...leaf, id: String(index) }));
    const pdf = await read(await buildPdf({ ...sample, tables: [{ ...table, rows }] }, false));
    const pages = pdf.pages.filter(({ width, height }) => width > height);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ all }) => all.includes("科目编码"))).toEqual(pages.map(() => true));
  });

  it("names the characters that no font has and where they stand", async () => {
    await expect(buildPdf(sampleDisclosure("联系人\u{e000}先生😀"), false)).rejects.toThrow(
      "PDF 字体中没有以下字符，无法打印：“\u{e000}”（U+E000，见“联系人\u{e000}先生😀”）、“😀”（U+1F600，见“联系人\u{e000}先生😀”）；请改用其他写法",
    );
  });

  it("says what is missing when it is not started in the project folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "packet-"));
    await expect(buildPdf(sampleDisclosure(), false, folder)).rejects.toThrow(
      `找不到PDF 排版程序：${join(folder, "lib/packet/pdf/worker.mjs")}；请在项目根目录下运行`,
    );
    rmSync(folder, { recursive: true });
  });
});

describe("missingCharacters", () => {
  const { fonts } = locateParts();

  it("knows what each embedded font can draw", () => {
    for (const path of Object.values(fonts)) {
      expect(missingCharacters("汉字，。“”（）≥≤＝%—…·喆堃昇䶮𬭎abc019\n", [fontCoverage(path)])).toEqual([]);
    }
  });

  it("lists each missing character once, in order", () => {
    expect(missingCharacters("一\u{e000}二😀\u{e000}", [fontCoverage(fonts.serif)])).toEqual(["\u{e000}", "😀"]);
  });
});
