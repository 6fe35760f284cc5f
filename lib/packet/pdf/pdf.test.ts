import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument, OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook } from "../../domain/book/testing";
import { type Disclosure, disclose } from "../../domain/disclosure";
import type { Section } from "../../domain/narrative/types";
import type { PacketOptions } from "../files";
import { placeTable } from "../grid";
import { HOSTILE, HOSTILE_PRINTED, sampleDisclosure } from "../testing";
import { buildPdf } from ".";
import { fontCoverage, missingCharacters } from "./cmap";
import { printedInPdf } from "./extent";
import { locateParts } from "./locate";

async function draw(disclosure: Disclosure, options: PacketOptions = { draft: false }): Promise<Buffer> {
  return (await buildPdf(disclosure, options)).bytes;
}

interface ReadPdf {
  /** the text of all pages between header and footer, without white space */
  text: string;
  pages: { width: number; height: number; all: string }[];
  bookmarks: string[];
  /** what stands below each bookmark */
  below: Map<string, string[]>;
  title: string;
  language: string;
  tagged: boolean;
  /** what the document says of its parts, in reading order: `H1`, `Table`, `TH` */
  roles: string[];
  /** name of each font, and whether the document carries it */
  fonts: Map<string, boolean>;
}

function rolesOf(node: object): string[] {
  const role = Reflect.get(node, "role");
  const children: unknown = Reflect.get(node, "children");
  const below = Array.isArray(children) ? children.flatMap((child) => rolesOf(child)) : [];
  return typeof role === "string" ? [role, ...below] : below;
}

async function fontsOf(page: PDFPageProxy): Promise<[string, boolean][]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const used = fnArray.flatMap((operation, index) => (operation === OPS.setFont ? [String(argsArray[index][0])] : []));
  return [...new Set(used)].map((id) => {
    const font: object = page.commonObjs.get(id);
    return [String(Reflect.get(font, "name")), Reflect.get(font, "missingFile") !== true];
  });
}

function tight(text: string): string {
  return text.replace(/[\s\u200b]/g, "");
}

async function read(bytes: Buffer): Promise<ReadPdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: ReadPdf["pages"] = [];
  const roles: string[] = [];
  const fonts = new Map<string, boolean>();
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
    roles.push(...rolesOf((await page.getStructTree()) ?? {}));
    for (const [name, carried] of await fontsOf(page)) fonts.set(name, carried);
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
    below: new Map((outline ?? []).map(({ title, items }) => [title, items.map((item) => item.title)])),
    title: String(Reflect.get(info, "Title")),
    language: String(Reflect.get(info, "Language")),
    tagged: marked?.Marked === true,
    roles,
    fonts,
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
  const disclosure = disclose(demoBook(), CARRIED_BASIS);
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await read(await draw(disclosure));
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
    expect(pdf.below.get(disclosure.narrative.title)).toEqual(
      disclosure.narrative.sections.map(({ heading }) => heading),
    );
    expect(pdf.title).toBe(`${disclosure.departmentName}2024年部门预算公开`);
    expect(pdf.tagged).toBe(true);
    const lying = pdf.pages.filter(({ width, height }) => width > height);
    expect(lying.some(({ all }) => all.includes("部门公开表2"))).toBe(true);
    expect([pdf.pages[0]?.width, pdf.pages[0]?.height].map((points) => Math.round(points ?? 0))).toEqual([595, 842]);
    expect(pdf.pages.some(({ all }) => all.includes("草稿"))).toBe(false);
  });
});

describe("what the PDF of the demo department says of itself", () => {
  it("carries subsets of three fonts, and tags headings, tables and their headers for readers who listen", async () => {
    const disclosure = disclose(demoBook(), CARRIED_BASIS);
    const pdf = await read(await draw(disclosure));
    expect([...pdf.fonts].map(([name]) => name.replace(/^[A-Z]{6}\+/, "")).sort()).toEqual([
      "NotoSansSC-Regular",
      "NotoSerifSC-Bold",
      "NotoSerifSC-Regular",
    ]);
    expect([...pdf.fonts].every(([name, carried]) => carried && /^[A-Z]{6}\+/.test(name))).toBe(true);
    expect(pdf.language).toBe("zh-CN");
    const count = (role: string) => pdf.roles.filter((candidate) => candidate === role).length;
    expect([count("H1"), count("Table")]).toEqual([2 + 17, 17]);
    const cells = disclosure.tables.flatMap((table) => placeTable(table).cells);
    const headers = cells.filter(({ role }) => role === "header").length;
    expect([count("TH"), count("TD")]).toEqual([headers, cells.length - headers]);
  });
});

describe("the PDF", () => {
  it("is the same bytes twice", async () => {
    const [first, second] = [await draw(sampleDisclosure()), await draw(sampleDisclosure())];
    expect(first.equals(second)).toBe(true);
  });

  it("marks every page of a draft", async () => {
    const pdf = await read(await draw(sampleDisclosure(), { draft: true }));
    expect(pdf.pages.map(({ all }) => all.includes("草稿"))).toEqual(pdf.pages.map(() => true));
    expect(pdf.title).toBe("示例区示例办公室2024年部门预算公开（草稿）");
  });

  it("prints hostile text, rare characters and ten thousand characters without running anything", async () => {
    const long = "重点任务".repeat(2_500);
    const unbroken = "x".repeat(300);
    const pdf = await read(await draw(sampleDisclosure(`${HOSTILE}\n${unbroken}\n${long}`)));
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
    const pdf = await read(await draw({ ...sample, tables: [{ ...table, rows }] }));
    const pages = pdf.pages.filter(({ width, height }) => width > height);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.map(({ all }) => all.includes("科目编码"))).toEqual(pages.map(() => true));
  });

  it("prints 〓 for characters that no font has, and names them in the document and in a notice", async () => {
    const { bytes, notices } = await buildPdf(sampleDisclosure("联系人\u{e000}先生😀①\ufe0f"), { draft: false });
    const named = "U+E000（见“联系人〓先生〓①”）、U+1F600（见“联系人〓先生〓①”）";
    expect(notices).toEqual([`PDF 字库中没有以下字符，已印作“〓”：${named}；请改用其他写法，或确认后公开`]);
    const { text } = await read(bytes);
    expect(text).toContain("联系人〓先生〓①");
    expect(text).toContain(`本文件字库中没有以下字符，以“〓”代替：${named}；原字符见同时公开的Excel工作簿和Word文档。`);
  });

  it("prints who signs and when below the narrative", async () => {
    const signature = { name: "示例区示例办公室", date: "2024年2月8日" };
    const { pages } = await read(await draw(sampleDisclosure(), { draft: false, signature }));
    expect(pages.find(({ all }) => all.includes("2024年2月8日"))?.all).toContain("示例区示例办公室2024年2月8日");
  });

  it("leaves out a table that is too long, says where it is, and prints the others", async () => {
    const sample = sampleDisclosure();
    const [table, form] = sample.tables;
    const leaf = table?.rows[2];
    if (!table || !form || !leaf) throw new Error("the sample has rows");
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ ...leaf, id: String(index) }));
    const { bytes, notices } = await buildPdf({ ...sample, tables: [{ ...table, rows }, form] }, { draft: false });
    expect(notices).toEqual(["表格篇幅过长，PDF 未排印表三，目录和末页注明见工作簿"]);
    const { text, bookmarks } = await read(bytes);
    expect(text).toContain("表三2024年示例区部门支出总表");
    expect(text).toContain("见工作簿");
    expect(text).toContain(
      "下列表格篇幅过长，本文件不排印，请见同时公开的“2024年部门预算公开套表.xlsx”中的同名工作表。表三2024年示例区部门支出总表（共5000行）",
    );
    expect(text).not.toContain("行政运行");
    expect(text).toContain("服务满意度");
    expect(bookmarks.slice(-2)).toEqual([form.title, "未排印的表格"]);
  });

  it("says what is missing when it is not started in the project folder", async () => {
    const folder = mkdtempSync(join(tmpdir(), "packet-"));
    await expect(draw(sampleDisclosure(), { draft: false, projectFolder: folder })).rejects.toThrow(
      `找不到PDF 排版程序：${join(folder, "lib/packet/pdf/worker.mjs")}；请在项目根目录下运行`,
    );
    rmSync(folder, { recursive: true });
  });
});

describe("printedInPdf", () => {
  it("bounds each table and all of them together", () => {
    const [table] = sampleDisclosure().tables;
    const [row] = table?.rows ?? [];
    if (!table || !row) throw new Error("the sample has rows");
    const long = (rows: number) => ({ ...table, rows: Array.from({ length: rows }, () => row) });
    expect(printedInPdf([2_800, 2_801, 2_000, 900, 800].map(long))).toEqual([true, false, true, false, true]);
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
