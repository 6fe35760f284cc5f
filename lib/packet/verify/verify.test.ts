import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { arbitraryBook, demoBook } from "../../domain/book/testing";
import { disclose } from "../../domain/disclosure";
import { disclosureFrom, printOf } from "../../domain/print";
import { packetBasis } from "../manifest";
import { verifyPacket } from ".";
import { correction, NAMES, packetOf, partChanged, replacedAfter, resigned, spoiltDisclosure } from "./testing";

let packet: Map<string, Buffer>;
beforeAll(async () => {
  packet = await packetOf({ signature: { name: "示例办公室", date: "2024年2月8日" } });
});

/** What every comparison needs, so that one document alone can be looked at. */
const DATA = /\.(json|csv)$/;

/** What is found in a packet of the data files and one document, other files changed, all signed again. */
async function found(changes: Record<string, Buffer>, only: RegExp = DATA): Promise<string[]> {
  const kept = [...packet].filter(([name]) => DATA.test(name) || only.test(name) || name in changes);
  const { disagreements } = await verifyPacket(resigned(new Map([...kept, ...Object.entries(changes)])));
  return disagreements.map(({ file, message }) => `${file}：${message}`);
}

const bytes = (name: string) => packet.get(name) ?? Buffer.alloc(0);
const changed = (name: string, landmark: string, from: string | RegExp, to: string) =>
  Buffer.from(replacedAfter(bytes(name).toString("utf8"), landmark, from, to));

const CELL = "表 3 第 1 行（合计）第 3 栏（总计）";
const FIGURE = "“（一）收入预算”第 1 段：数字应为“1952.98”，此文件为“1952.99”";

describe("a packet nobody touched", () => {
  it("agrees with itself in every file", async () => {
    const verification = await verifyPacket(packet);
    expect(verification).toMatchObject({
      fiscalYear: 2024,
      revision: null,
      draft: false,
      disagreements: [],
      remarks: [],
    });
    expect(verification.files).toBe(packet.size - 1);
    // 1,652 places in each of workbook, twin, document, PDF and page, fewer in the CSV files: no header, no notes
    expect(verification.cells).toBeGreaterThan(9_000);
    expect(verification.paragraphs).toBe(3 * 89);
  });

  it("holds words too long for a line, what fonts lack raised and lowered, and 0.00 for what rounds to nothing", async () => {
    const book = demoBook();
    const address = `https://example.gov.cn/${"abcdefgh".repeat(9)}`;
    // Neighbouring paragraphs, and a cell of a table.
    book.narrative.responsibilities = [`详见 ${address}。`, "监测PM₂.₅、CO₂", "控制在10⁻⁶以内", "面积m²"];
    const [project] = book.projects;
    if (project) project.objective = "CO₂减排⅓";
    const [line] = book.lines;
    if (!line) throw new Error("the demo has lines");
    const source = "affiliateRemittance";
    book.lines.push({ ...line, id: "N1", function: "2299999", source, amount: 4_000 });
    book.revenues.push({ unit: line.unit, source, carriedOver: false, amount: 4_000 });
    const files = await packetOf({}, disclose(book, CARRIED_BASIS));
    const tables = JSON.parse(files.get("tables.json")?.toString() ?? "").tables;
    const row = tables[1].rows.find(([code]: string[]) => code === "2299999");
    expect(row.filter(Boolean)).toEqual(["2299999", "其他支出", "0.00", "0.00"]);
    expect((await verifyPacket(files)).disagreements).toEqual([]);
  });

  it.each(fc.sample(arbitraryBook, { numRuns: 3, seed: 20_240_101 }).map((book, index) => ({ index, book })))(
    "of random book $index",
    async ({ index, book }) => {
      const files = await packetOf(
        { draft: index % 2 === 0, showLines: index % 2 === 1 },
        disclose(book, CARRIED_BASIS),
      );
      expect((await verifyPacket(files)).disagreements).toEqual([]);
    },
  );
});

describe("one changed cell is named with both values", () => {
  const sheet = "xl/worksheets/sheet4.xml";

  it("in the workbook", async () => {
    const spoilt = await partChanged(bytes(NAMES.workbook), sheet, (xml) =>
      xml.replace("<v>1952.98</v>", "<v>1952.99</v>"),
    );
    expect(await found({ [NAMES.workbook]: spoilt })).toEqual([
      `${NAMES.workbook}：${CELL}，工作表“表三”C5 单元格：应为“1,952.98”，此文件为“1952.99”`,
    ]);
  });

  it("in its twin, whose exact amounts are rounded once", async () => {
    const spoilt = await partChanged(bytes(NAMES.twin), sheet, (xml) =>
      xml.replace(/<v>1952\.\d+<\/v>/, "<v>1952.985</v>"),
    );
    expect(await found({ [NAMES.twin]: spoilt })).toEqual([
      `${NAMES.twin}：${CELL}，工作表“表三”C5 单元格：应为“1,952.98”，此文件为“1952.985”`,
    ]);
  });

  it("in the Word document, and in its narrative", async () => {
    const spoilt = await partChanged(bytes(NAMES.document), "word/document.xml", (xml) =>
      replacedAfter(
        replacedAfter(xml, ">部门公开表3<", "1,952.98", "1,952.99"),
        ">（一）收入预算<",
        "1952.98",
        "1952.99",
      ),
    );
    expect(await found({ [NAMES.document]: spoilt })).toEqual([
      `${NAMES.document}：${CELL}：应为“1,952.98”，此文件为“1,952.99”`,
      `${NAMES.document}：${FIGURE}`,
    ]);
  });

  it("in the page for the public, and in its narrative", async () => {
    const cell = replacedAfter(bytes(NAMES.webPage).toString("utf8"), 'id="t3"', "1,952.98</td>", "1,952.99</td>");
    const spoilt = Buffer.from(replacedAfter(cell, ">（一）收入预算<", "1952.98", "1952.99"));
    expect(await found({ [NAMES.webPage]: spoilt })).toEqual([
      `${NAMES.webPage}：${CELL}：应为“1,952.98”，此文件为“1,952.99”`,
      `${NAMES.webPage}：${FIGURE}`,
    ]);
  });

  it("in the PDF, and in its narrative", async () => {
    const spoilt = await packetOf({ signature: { name: "示例办公室", date: "2024年2月8日" } }, spoiltDisclosure());
    expect(await found({ [NAMES.pdf]: spoilt.get(NAMES.pdf) ?? Buffer.alloc(0) })).toEqual([
      `${NAMES.pdf}：${CELL}：应为“1,952.98”，此文件为“1,952.99”`,
      `${NAMES.pdf}：${FIGURE}`,
    ]);
  });

  it("in a CSV file", async () => {
    expect(await found({ "table-03.csv": changed("table-03.csv", "合计", "1952.98", "1952.99") })).toEqual([
      `table-03.csv：${CELL}，文件第 2 条记录：应为“1,952.98”，此文件为“1952.99”`,
    ]);
  });

  it("in tables.json and narrative.json, when all other files agree with each other", async () => {
    const tables = changed("tables.json", '"table": "3"', "1,952.98", "1,952.99");
    const narrative = changed("narrative.json", "（一）收入预算", "1952.98", "1952.99");
    expect(
      (await found({ "tables.json": tables, "narrative.json": narrative }, /\.(docx|html)$/)).filter(
        (line) => !line.includes("重新计算"),
      ),
    ).toEqual([
      `tables.json：${CELL}：此文件为“1,952.99”，其他文件均为“1,952.98”`,
      "narrative.json：“（一）收入预算”第 1 段：此文件为“1952.99”，其他文件均为“1952.98”",
    ]);
  });

  it("where the book says otherwise", async () => {
    const spoilt = changed("book.json", '"lines"', /"amount": "[^"]+"/, '"amount": "1.00"');
    const lines = await found({ "book.json": spoilt });
    expect(lines[0]).toMatch(
      /^book\.json：预算书与清单所记的不是同一份：SHA-256 清单为 [0-9a-f]{64}，实际为 [0-9a-f]{64}$/,
    );
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^tables\.json：按 book\.json 重新计算，表 3 第 1 行（合计）第 3 栏（总计）：应为“[\d,.]+”，此文件为“1,952\.98”$/,
      ),
    );
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^narrative\.json：按 book\.json 重新计算，“（一）收入预算”|^narrative\.json：按 book\.json 重新计算，“（二）支出预算”/,
      ),
    );
  });
});

describe("a packet that another program computed", () => {
  const data = (files: ReadonlyMap<string, Buffer>) =>
    resigned(new Map([...files].filter(([name]) => DATA.test(name))));

  it("is checked as it is kept, and told where this program prints otherwise", async () => {
    const own = disclose(demoBook(), CARRIED_BASIS);
    const basis = { ...packetBasis(own, CARRIED_BASIS), rules: { count: 1, sha256: "f".repeat(64) } };
    const kept = disclosureFrom(printOf(spoiltDisclosure(), basis, CARRIED_BASIS), own.book, null);
    const { disagreements, remarks, otherwise } = await verifyPacket(data(await packetOf({}, kept)));
    expect(disagreements).toEqual([]);
    expect(otherwise.map(({ file }) => file)).toEqual(["tables.json", "narrative.json"]);
    expect(remarks).toEqual([
      expect.stringMatching(/按所存内容核验；按现行程序重算有 2 处不同，仅供了解，不影响核验$/),
    ]);
  });

  it("disagrees where the same program computed it", async () => {
    const { disagreements, otherwise } = await verifyPacket(data(await packetOf({}, spoiltDisclosure())));
    expect(disagreements.map(({ file }) => file)).toEqual(["tables.json", "narrative.json"]);
    expect(otherwise).toEqual([]);
  });

  it("carries the hashes of all that was frozen, which give the hash of its revision", async () => {
    const hash = "a".repeat(64);
    const parts = {
      digest: "revision/1",
      book: hash,
      print: hash,
      basis: hash,
      reasons: hash,
      attestations: hash,
    } as const;
    const revision = { number: 1, sha256: hash, parts, stage: "approval", status: "signed" } as const;
    const { disagreements } = await verifyPacket(data(await packetOf({ revision })));
    expect(disagreements.map(({ file, message }) => `${file} ${message}`)).toEqual([
      expect.stringMatching(/^manifest\.json 修订的校验值与其各部分的校验值不符：应为 [0-9a-f]{64}，清单为 a{64}$/),
      expect.stringMatching(/^manifest\.json 修订中预算书的校验值与清单所记预算书的不符：a{64}，[0-9a-f]{64}$/),
    ]);
  });
});

describe("the list of files", () => {
  it("names what is changed, missing and unknown, and nothing else", async () => {
    const findings = bytes("findings.json");
    const files = new Map([...packet].filter(([name]) => DATA.test(name) && name !== "roundings.json"));
    files.set("findings.json", Buffer.from(`${findings.toString("utf8")} `)).set("其他.txt", Buffer.from("甲"));
    const others = [NAMES.workbook, NAMES.twin, NAMES.document, NAMES.pdf, NAMES.webPage];
    const { disagreements } = await verifyPacket(files);
    const missing = "清单中列有此文件，公开包中没有";
    expect(disagreements.filter(({ file }) => !others.includes(file))).toEqual([
      {
        file: "findings.json",
        message: expect.stringMatching(
          new RegExp(
            `^内容与清单不符：清单为 ${findings.length} 字节，实际为 ${findings.length + 1} 字节；SHA-256 清单为`,
          ),
        ),
      },
      { file: "roundings.json", message: missing },
      { file: "其他.txt", message: "公开包中有此文件，清单中没有" },
    ]);
    expect(disagreements.filter(({ file }) => others.includes(file)).map(({ message }) => message)).toEqual(
      others.map(() => missing),
    );
  });

  it.each([
    ["no manifest", "manifest.json", null, "缺少 manifest.json，不是完整的公开包"],
    ["no tables", "tables.json", null, "缺少 tables.json，不是完整的公开包"],
    ["a manifest that is no JSON", "manifest.json", "{", "manifest.json 不是有效的 UTF-8 JSON，无法核验"],
    ["another manifest", "manifest.json", "{}", "manifest.json 的 format 无法识别，应为 sixteen-tables-packet/1 格式"],
    ["other tables", "tables.json", '{"tables":[{}]}', "tables.json 的 tables.0.table 无法识别，无法核验"],
  ])("is refused with %s", async (_, name, content, message) => {
    const files = new Map(packet);
    if (content === null) files.delete(name);
    else files.set(name, Buffer.from(content));
    await expect(verifyPacket(files)).rejects.toThrow(message);
  });

  it("says which document cannot be read", async () => {
    const broken = Buffer.from("PK\u0003\u0004 nothing");
    expect(await found({ [NAMES.document]: broken })).toEqual([`${NAMES.document}：Word 文档无法解开，文件可能已损坏`]);
    expect(await found({ [NAMES.pdf]: broken })).toEqual([`${NAMES.pdf}：PDF 无法读取，文件可能已损坏`]);
    expect(await found({ [NAMES.webPage]: Buffer.from("<p><b></p>") })).toEqual([
      `${NAMES.webPage}：网页的标签残缺或没有配对，无法核验`,
    ]);
  });
});

describe("a packet that corrects a disclosed one", () => {
  const names = { document: "2024年部门预算更正公告.docx", pdf: "2024年部门预算更正公告.pdf" };
  const signature = { name: "示例办公室", date: "2024年4月12日" };
  let corrected: Map<string, Buffer>;
  beforeAll(async () => {
    corrected = await packetOf({ ...correction(signature), signature });
  });
  const problems = async (changes: Record<string, Buffer>) => {
    const kept = [...corrected].filter(([name]) => DATA.test(name) || name.includes("更正公告"));
    const { disagreements } = await verifyPacket(resigned(new Map([...kept, ...Object.entries(changes)])));
    return disagreements.map(({ file, message }) => `${file}：${message}`);
  };

  it("agrees with itself, and says which one", async () => {
    expect(await verifyPacket(corrected)).toMatchObject({ revision: 2, replaces: 1, disagreements: [] });
  });

  it("says what Word and PDF announce differently, and what neither does of the manifest", async () => {
    const file = corrected.get(names.document) ?? Buffer.alloc(0);
    const spoilt = await partChanged(file, "word/document.xml", (xml) =>
      xml.replace("减为 4.50 万元", "减为 4.60 万元").replace("a".repeat(64), `${"a".repeat(63)}b`),
    );
    expect(await problems({ [names.document]: spoilt })).toEqual([
      `${names.document}：更正公告的所替代的修订与清单不符，清单为“修订 1，校验值 ${"a".repeat(64)}”`,
      `${names.pdf}：更正公告第 1 段：应为“aaaaaab”，此文件为“aaaaaaa”`,
      `${names.pdf}：更正公告第 3 段：应为“万元减为4.6”，此文件为“万元减为4.5”`,
    ]);
  });
});
