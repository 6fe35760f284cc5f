import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { CARRIED_BASIS } from "@/lib/domain/editions/basis";
import { demoBook } from "../../domain/book/testing";
import { disclose } from "../../domain/disclosure";
import type { Disclosure } from "../../domain/disclosure/types";
import type { Section } from "../../domain/narrative/types";
import { HOSTILE, HOSTILE_PRINTED, sampleDisclosure } from "../testing";
import { escapeXml } from "../xml";
import { buildWebPage, type WebPageOptions } from ".";
import { TermLinks } from "./glossary";
import { attributes, html } from "./markup";

function page(disclosure: Disclosure, options: Partial<WebPageOptions> = {}): string {
  return buildWebPage(disclosure, { draft: false, ...options }, CARRIED_BASIS).toString("utf8");
}

const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
const plain = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, "")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] ?? "");
const dataOf = (text: string) =>
  JSON.parse(/<script type="application\/json" id="parts">(.*?)<\/script>/s.exec(text)?.[1] ?? "");

describe("markup", () => {
  it("escapes every text in a hole, in content and in attributes, and no markup", () => {
    expect(html`<b>${'<i>"&'}${html`<u>1</u>`}${[1, null, false, "<"]}</b>`.text).toBe(
      "<b>&lt;i&gt;&quot;&amp;<u>1</u>1&lt;</b>",
    );
    expect(attributes({ id: 'a"b', class: null, scope: "", headers: undefined, colspan: 2 }).text).toBe(
      ' id="a&quot;b" colspan="2"',
    );
  });
});

describe("TermLinks", () => {
  const terms = [
    { words: "基本支出", id: "a" },
    { words: "支出", id: "b" },
  ];

  it("links the longest term, each once", () => {
    const links = new TermLinks(terms);
    expect(links.link("基本支出<和支出").text).toBe(
      '<a class="term" href="#a">基本支出</a>&lt;和<a class="term" href="#b">支出</a>',
    );
    expect(links.link("基本支出").text).toBe("基本支出");
    expect(new TermLinks([]).link("基本支出").text).toBe("基本支出");
  });
});

describe("the web page", () => {
  const demo = page(disclose(demoBook(), CARRIED_BASIS));

  it("admits its own style and script by their hashes and nothing else", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(demo)?.[1];
    const hash = (text: string | undefined) =>
      `'sha256-${createHash("sha256")
        .update(text ?? "")
        .digest("base64")}'`;
    const style = hash(/<style>(.*?)<\/style>/s.exec(demo)?.[1]);
    const script = hash(/<script>(.*?)<\/script>/s.exec(demo)?.[1]);
    expect(policy).toBe(
      `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'`,
    );
    expect(demo).not.toMatch(/\ssrc=|\sstyle=|\son[a-z]+=|@import|url\(\s*["']?https?:|<link|<iframe|<form/);
  });

  it("has every id once, and every link leads to one", () => {
    const ids = all(demo, /\sid="([^"]*)"/g);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const known = new Set(ids);
    const links = all(demo, /\shref="#([^"]*)"/g);
    expect(links.length).toBeGreaterThan(200);
    expect(links.filter((id) => !known.has(id))).toEqual([]);
    const heads = all(demo, /\sheaders="([^"]*)"/g).flatMap((list) => list.split(" "));
    expect([...new Set(heads)].filter((id) => !known.has(id))).toEqual([]);
    expect(all(demo, /aria-labelledby="([^"]*)"/g).flatMap((list) => list.split(" "))).not.toContain("");
  });

  it("prints the whole narrative, and each figure of a table leads to its cell", () => {
    const disclosure = disclose(demoBook(), CARRIED_BASIS);
    const text = plain(demo);
    const visit = ({ heading, paragraphs, sections }: Section): void => {
      expect(text).toContain(heading);
      for (const { runs } of paragraphs) expect(text).toContain(runs.map((run) => run.text).join(""));
      sections.forEach(visit);
    };
    disclosure.narrative.sections.forEach(visit);
    expect(demo).toContain('2024年年初预算数<a class="figure" href="#t1-r0-1">1952.98</a>万元');
    expect(demo).toContain('<td id="t1-r0-1" headers="t1-h0-0 t1-h1-1 t1-r0-0">1,952.98</td>');
    expect(demo).toMatch(/<a class="figure" id="from-origin-1" href="#origin-1">48.91<\/a>/);
    expect(text).toContain(
      "48.91：按印出的数计算：1,952.98（表一 · 合计 · 收入 / 预算数） − 1,904.07（2023年收入预算）。",
    );
    expect(text).toContain("171：171.00（2024年机关运行经费），各表不列这一数。");
  });

  it("says of each table its number, title, department and unit, and in the directory why one is empty", () => {
    expect(demo).toContain(
      "<caption>部门公开表3：2024 年万盛经开区部门支出预算总表，重庆市万盛经济技术开发区管理委员会办公室，单位：万元</caption>",
    );
    expect(all(demo, /<section class="sheet (portrait|landscape)"/g)).toHaveLength(17);
    expect(plain(demo)).toContain("表十六(2)2024 年万盛经开区部门一般项目绩效目标表（政务信息建设）");
    expect(demo).toContain(
      '<span class="remark">说明：本部门2024年无国有资本经营预算财政拨款支出，故此表无数据。</span>',
    );
  });

  it("describes the picture in words, with the figures of table 1", () => {
    expect(demo).toContain(
      '<desc id="flow-wide-desc">收入合计 1,952.98 万元：一般公共预算财政拨款资金 1,752.98 万元，政府性基金预算财政拨款资金 200.00 万元。支出合计 1,952.98 万元：一般公共服务支出 1,393.50 万元，',
    );
    const heights = all(demo, /<g class="income">[\s\S]*?<rect [^>]*height="([\d.]+)"\/>/g);
    expect(heights[0]).toBe("233.4");
  });

  it("explains terms, and links them from tables and sentences", () => {
    expect(demo).toContain('<section id="term-11">\n<h4>（十一）基本支出</h4>');
    expect(demo).toContain('<th id="t3-h0-3" scope="col"><a class="term" href="#term-11">基本支出</a></th>');
    expect(demo).toContain('<a class="term" href="#reading-1">功能分类科目</a>');
    expect(demo).toMatch(/<div id="reading-1">\n<dt>功能分类科目<\/dt>/);
  });

  it("knows the parts of figures by row, by column, and by cell where they differ", () => {
    const { tables, lines } = dataOf(demo);
    expect(tables.t3.rows).toMatchObject({ 0: [1, 7, 14, 19, 22], 1: [2], 2: [3, 4, 5, 6] });
    expect(tables.t3.columns).toEqual({ 2: [3, 4] });
    expect(tables.t3.cells).toBeUndefined();
    expect(tables.t1.cells["t1-r0-3"]).toEqual([{ along: "rows", parts: ["t1-r1-3", "t1-r11-3"] }]);
    expect(tables.t10.columns).toEqual({ 0: [1, 2, 5], 2: [3, 4] });
    expect(tables["t16-1"].cells["t16-1-r1-1"]).toEqual([{ along: "columns", parts: ["t16-1-r1-5", "t16-1-r2-5"] }]);
    expect(lines).toBeUndefined();
  });

  it("holds entered amounts only where the department publishes them, and never ids or notes", () => {
    const book = demoBook();
    for (const line of book.lines) line.note = "内部备注";
    const disclosure = disclose(book, CARRIED_BASIS);
    expect(page(disclosure)).not.toContain('"lines"');
    const { lines, behind } = dataOf(page(disclosure, { showLines: true }));
    const cell = behind["t3-r4-4"].map((index: number) => lines[index]);
    const amounts = cell.map(([, yuan]: [string, string]) => yuan);
    expect(cell[0][0]).toMatch(/^2010302 一般行政管理事务 · 30\d{3} .* · 一般公共预算$/);
    expect(amounts.every((yuan: string) => /^[\d,]+\.\d\d$/.test(yuan))).toBe(true);
    const fen = amounts.reduce((sum: bigint, yuan: string) => sum + BigInt(yuan.replace(/[.,]/g, "")), 0n);
    expect(fen).toBe(225_200_000n);
    expect(page(disclosure, { showLines: true })).not.toContain("内部备注");
    expect(behind["t3-r0-2"]).toBeUndefined();
  });

  it("is the same bytes twice, marks a draft, and stands without overview where there is nothing to show", () => {
    expect(page(disclose(demoBook(), CARRIED_BASIS))).toBe(demo);
    expect(demo).not.toContain("尚未定稿");
    const sample = page(sampleDisclosure(), { draft: true });
    expect(sample).toContain("<title>示例区示例办公室2024年部门预算公开（草稿）</title>");
    expect(sample).toContain('<body class="draft">');
    expect(sample).toContain("草稿：尚未定稿，不作为公开依据");
    expect(sample).toContain("部门预算情况说明（草稿）</h2>");
    expect(sample).toContain("<mark>【待填写：变动原因】</mark>");
    expect(sample).not.toContain("<svg");
  });

  it("is signed below the narrative where it is to be", () => {
    const signature = { name: "示例区<示例>办公室", date: "2024年2月8日" };
    expect(page(sampleDisclosure(), { signature })).toContain(
      '<p class="signature">示例区&lt;示例&gt;办公室<br>2024年2月8日</p>',
    );
    expect(demo).not.toContain('class="signature"');
  });

  it("carries hostile text as text", () => {
    const text = page(sampleDisclosure(HOSTILE));
    expect(text).toContain(
      `<th id="t3-r1-1" class="name" scope="row" headers="t3-h0-0 t3-h1-1">${escapeXml(HOSTILE_PRINTED)}</th>`,
    );
    expect(text).not.toContain("<b>&amp;</b>");
    const parts = structuredClone(sampleDisclosure());
    parts.departmentName = "</script><script>alert(1)</script>";
    expect(all(page(parts), /(<script>)/g)).toHaveLength(1);
  });
});
