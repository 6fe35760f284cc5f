import { beforeAll, describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook } from "../../domain/book/testing";
import { disclose } from "../../domain/disclosure";
import type { Section } from "../../domain/narrative/types";
import { placeTable } from "../grid";
import { HOSTILE, HOSTILE_PRINTED, sampleDisclosure } from "../testing";
import { elements, parseXml, unzip, wordText, type XmlElement } from "../testing-readers";
import { buildDocument } from ".";

async function readBody(bytes: Buffer): Promise<XmlElement> {
  const parts = await unzip(bytes);
  return elements(parseXml(parts.get("word/document.xml") ?? Buffer.alloc(0)), "w:body")[0] as XmlElement;
}

/** Style and text of every paragraph outside tables. */
function paragraphs(body: XmlElement): [style: string, text: string][] {
  return body.children.flatMap((child): [string, string][] => {
    if (typeof child === "string" || child.name !== "w:p") return [];
    return [[elements(child, "w:pStyle")[0]?.attributes["w:val"] ?? "", wordText(child)]];
  });
}

function expected(sections: readonly Section[], level: number): [style: string, text: string][] {
  return sections.flatMap((section): [string, string][] => [
    [`Heading${level}`, section.heading],
    ...section.paragraphs.map(({ runs }): [string, string] => ["BodyText", runs.map(({ text }) => text).join("")]),
    ...expected(section.sections, level + 1),
  ]);
}

describe("the document of the demo department", () => {
  const disclosure = disclose(demoBook(), CARRIED_BASIS);
  let body: XmlElement;
  beforeAll(async () => {
    body = await readBody(buildDocument(disclosure, false));
  });

  it("says the narrative word for word under real headings", () => {
    const title = disclosure.narrative.title.replace("办公室", "办公室\n");
    const wanted = [["Title", title], ...expected(disclosure.narrative.sections, 1)];
    expect(paragraphs(body).slice(0, wanted.length)).toEqual(wanted);
  });

  it("lists every table with a link to it", () => {
    const links = elements(body, "w:hyperlink").map((link) => [link.attributes["w:anchor"], wordText(link)]);
    expect(links).toHaveLength(17);
    expect(links[0]).toEqual(["table1", "表一\t2024 年万盛经开区部门收支预算总表"]);
    expect(links[16]).toEqual(["table17", "表十六(2)\t2024 年万盛经开区部门一般项目绩效目标表（政务信息建设）"]);
    expect(elements(body, "w:bookmarkStart").map(({ attributes }) => attributes["w:name"])).toEqual(
      links.map(([anchor]) => anchor),
    );
  });

  it("prints every table cell for cell", () => {
    const tables = elements(body, "w:tbl");
    expect(tables).toHaveLength(17);
    disclosure.tables.forEach((table, index) => {
      const { covering, headerRows } = placeTable(table);
      const rows = elements(tables[index] as XmlElement, "w:tr");
      expect(rows.map((row) => elements(row, "w:tc").map(wordText))).toEqual(
        covering.map((line, row) =>
          line.filter((cell, column) => cell.column === column).map((cell) => (cell.row === row ? cell.text : "")),
        ),
      );
      expect(rows.map((row) => elements(row, "w:tblHeader").length)).toEqual(
        rows.map((_, row) => (row < headerRows ? 1 : 0)),
      );
    });
  });

  it("merges across with spans and down with continued cells", () => {
    const [head, second] = elements(elements(body, "w:tbl")[1] as XmlElement, "w:tr");
    const spans = (row: XmlElement | undefined) =>
      elements(row as XmlElement, "w:tc").map((cell) => elements(cell, "w:gridSpan")[0]?.attributes["w:val"] ?? "1");
    expect(spans(head).slice(0, 2)).toEqual(["2", "1"]);
    expect(spans(second).slice(0, 3)).toEqual(["1", "1", "1"]);
    const merges = (row: XmlElement | undefined) =>
      elements(row as XmlElement, "w:vMerge").map(({ attributes }) => attributes["w:val"] ?? "continue");
    expect(new Set(merges(head))).toEqual(new Set(["restart"]));
    expect(new Set(merges(second))).toEqual(new Set(["continue"]));
  });

  it("gives each table a section of its own, upright or lying", () => {
    const lying = elements(body, "w:pgSz").map(({ attributes }) => attributes["w:orient"] === "landscape");
    expect(lying).toEqual([false, ...disclosure.tables.map(({ orientation }) => orientation === "landscape")]);
    expect(elements(body, "w:headerReference")).toEqual([]);
  });
});

describe("the document", () => {
  it("is the same bytes twice", async () => {
    const [first, second] = [buildDocument(sampleDisclosure(), true), buildDocument(sampleDisclosure(), true)];
    expect(first.equals(second)).toBe(true);
  });

  it("marks a draft in titles and page headers and shows what is still wanted", async () => {
    const bytes = buildDocument(sampleDisclosure(), true);
    const body = await readBody(bytes);
    expect(paragraphs(body)[0]).toEqual(["Title", "示例区示例办公室\n2024年部门预算情况说明（草稿）"]);
    expect(
      paragraphs(body)
        .filter(([style]) => style === "TableTitle")
        .every(([, text]) => text.endsWith("（草稿）")),
    ).toBe(true);
    expect(elements(body, "w:headerReference")).toHaveLength(8);
    const header = parseXml((await unzip(bytes)).get("word/header1.xml") ?? Buffer.alloc(0));
    expect(elements(header, "v:textpath").map(({ attributes }) => attributes.string)).toEqual([undefined, "草稿"]);
    const marked = elements(body, "w:r").filter((run) =>
      elements(run, "w:rStyle").some(({ attributes }) => attributes["w:val"] === "Wanted"),
    );
    expect(marked.map(wordText)).toEqual(["【待填写：变动原因】"]);
  });

  it("says by styles how it looks, each of which is defined, and is Chinese", async () => {
    const parts = await unzip(buildDocument(sampleDisclosure(), false));
    const part = (path: string) => parseXml(parts.get(path) ?? Buffer.alloc(0));
    const [document, styles] = [part("word/document.xml"), part("word/styles.xml")];
    const defined = new Set(elements(styles, "w:style").map(({ attributes }) => attributes["w:styleId"]));
    const used = ["w:pStyle", "w:rStyle", "w:tblStyle"].flatMap((name) => elements(document, name));
    expect(used.filter(({ attributes }) => !defined.has(attributes["w:val"]))).toEqual([]);
    expect(elements(document, "w:p").every((paragraph) => elements(paragraph, "w:pStyle").length === 1)).toBe(true);
    const direct = ["w:rFonts", "w:sz", "w:b", "w:jc", "w:spacing", "w:tblBorders"];
    expect(direct.flatMap((name) => elements(document, name))).toEqual([]);
    const language = elements(elements(styles, "w:docDefaults")[0] as XmlElement, "w:lang")[0]?.attributes;
    expect(language).toMatchObject({ "w:val": "en-US", "w:eastAsia": "zh-CN" });
    const core = part("docProps/core.xml");
    expect(elements(core, "dc:language").map(({ children }) => children)).toEqual([["zh-CN"]]);
    expect(elements(core, "dc:title").map(({ children }) => children)).toEqual([
      ["示例区示例办公室2024年部门预算情况说明"],
    ]);
    expect(elements(core, "dc:creator").map(({ children }) => children)).toEqual([["示例区示例办公室"]]);
  });

  it("keeps rows whole unless they are longer than a page could hold", async () => {
    const body = await readBody(buildDocument(sampleDisclosure("长".repeat(900)), false));
    const rows = elements(body, "w:tr");
    const broken = rows.filter((row) => elements(row, "w:cantSplit").length === 0);
    expect(broken.every((row) => wordText(row).length > 900)).toBe(true);
    expect(broken).toHaveLength(2);
  });

  it("holds a table of 5,000 rows whole, its header on every page", async () => {
    const sample = sampleDisclosure();
    const [table] = sample.tables;
    const leaf = table?.rows[2];
    if (!table || !leaf) throw new Error("the sample has rows");
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ ...leaf, id: String(index) }));
    const body = await readBody(buildDocument({ ...sample, tables: [{ ...table, rows }] }, false));
    const written = elements(body, "w:tr");
    expect(written).toHaveLength(2 + 5_000);
    expect(written.filter((row) => elements(row, "w:tblHeader").length > 0)).toHaveLength(2);
    expect(elements(written.at(-1) as XmlElement, "w:tc").map(wordText)).toEqual([
      "2010301",
      "行政运行",
      "0.05",
      "",
      "0.05",
    ]);
  });

  it("prints who signs and when, set in from the right margin", async () => {
    const signature = { name: "示例区示例办公室", date: "2024年2月8日" };
    const body = await readBody(buildDocument(sampleDisclosure(), false, signature));
    const styleOf = (paragraph: XmlElement) => elements(paragraph, "w:pStyle")[0]?.attributes["w:val"];
    const lines = elements(body, "w:p").filter((line) => /^(BodyTextKept|Signature)/.test(styleOf(line) ?? ""));
    expect(
      lines.map((line) => [styleOf(line), wordText(line), elements(line, "w:ind")[0]?.attributes["w:rightChars"]]),
    ).toEqual([
      ["BodyTextKept", "【待填写：变动原因】", undefined],
      ["BodyTextKept", "", undefined],
      ["SignatureName", "示例区示例办公室", "325"],
      ["SignatureDate", "2024年2月8日", "200"],
    ]);
  });

  it("keeps hostile and very long text whole", async () => {
    const long = "重点任务".repeat(2_500);
    const bytes = buildDocument(sampleDisclosure(HOSTILE + long), false);
    for (const [path, part] of await unzip(bytes)) expect(parseXml(part), path).toBeDefined();
    const body = await readBody(bytes);
    expect(paragraphs(body)[3]).toEqual(["BodyText", HOSTILE_PRINTED + long]);
    expect(elements(body, "w:tc").map(wordText)).toContain(HOSTILE_PRINTED + long);
  });
});
