import { createHash } from "node:crypto";
import { bodyWord } from "../../domain/book/variant";
import type { Disclosure } from "../../domain/disclosure/types";
import type { Basis } from "../../domain/editions/basis";
import { WAN_YUAN } from "../../domain/money";
import { type Overview, overviewOf } from "../../domain/overview";
import type { CellAddress } from "../../domain/tables/types";
import { DRAFT_MARK, type PacketOptions } from "../files";
import { type AnchoredTable, anchoredTables, type CellPlace, cellId, cellPlaces } from "./anchors";
import { READING_TERMS, readingTermId, termsOf } from "./glossary";
import { html, Markup } from "./markup";
import { NarrativeWriter, sectionId } from "./narrative";
import { OverviewWriter } from "./overview";
import { pageParts } from "./parts";
import { SCRIPT } from "./script";
import { STYLE } from "./style";
import { tableDirectory, tableSection } from "./tables";

/** How the page for the public is drawn. */
export type WebPageOptions = Pick<PacketOptions, "draft" | "showLines" | "signature">;

const hash = (text: string) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

/** Nothing is fetched, sent or framed; only the page's own style and script, known by their hashes, take effect. */
const POLICY = [
  "default-src 'none'",
  `style-src ${hash(STYLE)}`,
  `script-src ${hash(SCRIPT)}`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The cells that the narrative and the overview lead to; they have ids also when they are blank. */
function linkedCells(
  { narrative }: Disclosure,
  { income, expenditure, changes, changesByFunction }: Overview,
  places: ReadonlyMap<CellAddress, CellPlace>,
): Set<string> {
  const addresses = new Set<CellAddress>();
  const visit = (sections: Disclosure["narrative"]["sections"]): void => {
    for (const { paragraphs, sections: below } of sections) {
      for (const run of paragraphs.flatMap(({ runs }) => runs)) {
        if (run.kind !== "figure") continue;
        if (run.source.kind === "cell") addresses.add(run.source.address);
        if (run.source.kind === "formula") for (const { address } of run.source.terms) addresses.add(address);
      }
      visit(below);
    }
  };
  visit(narrative.sections);
  for (const whole of [income, expenditure]) {
    for (const { address } of whole ? [whole.total, ...whole.parts] : []) addresses.add(address);
  }
  for (const { current, prior } of [...changes, ...changesByFunction])
    addresses.add(current.address).add(prior.address);
  return new Set([...addresses].flatMap((address) => places.get(address) ?? []).map(cellId));
}

function head(title: string, disclosure: Disclosure): Markup {
  const { departmentName } = disclosure;
  return html`<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no">
<meta name="referrer" content="no-referrer">
<meta name="ArticleTitle" content="${title}">
<meta name="ContentSource" content="${departmentName}">
<meta name="Keywords" content="${departmentName}；${disclosure.fiscalYear}年；${bodyWord(disclosure)}预算；预算公开">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
`;
}

/** The choice of the type size works through the style sheet alone. */
const SIZES = [
  ["normal", "标准"],
  ["large", "大字"],
  ["largest", "特大字"],
] as const;

function banner(disclosure: Disclosure, draft: boolean): Markup {
  const sizes = SIZES.map(
    ([size, label], index) =>
      html`<label><input type="radio" name="size" id="size-${size}"${index === 0 && html` checked`}>${label}</label>\n`,
  );
  return html`<a class="skip" href="#content">跳到正文</a>
<header>
<div class="inner">
<div>
<h1><span>${disclosure.departmentName}</span>${disclosure.fiscalYear} 年${bodyWord(disclosure)}预算公开</h1>
${draft && html`<p class="state">${DRAFT_MARK}：尚未定稿，不作为公开依据</p>\n`}</div>
<fieldset>
<legend>字号</legend>
${sizes}</fieldset>
</div>
</header>
`;
}

function directory(entries: readonly (readonly [id: string, words: string] | null)[]): Markup {
  const items = entries.map((entry) => entry && html`<li><a href="#${entry[0]}">${entry[1]}</a></li>\n`);
  return html`<nav id="directory" aria-labelledby="directory-title">
<h2 id="directory-title">目录</h2>
<ol>
${items}</ol>
</nav>
`;
}

function reading(terms: ReadonlySet<string>): Markup {
  const entries = READING_TERMS.map(([words, meaning], index) => {
    const id = readingTermId(index);
    return terms.has(id) && html`<div id="${id}">\n<dt>${words}</dt>\n<dd>${meaning}</dd>\n</div>\n`;
  });
  return html`<section id="reading" aria-labelledby="reading-title">
<h2 id="reading-title">怎样读这些表</h2>
<p>金额以万元为单位，四舍五入到 0.01 万元（100 元），空白即为零；印作 0.00 的有金额，四舍五入后不到 0.01 万元。功能分类说明钱用来办什么事，经济分类说明钱具体怎么花：同一笔支出在两类表中各列一次，不能相加。带点线的词有解释，点一下就到。</p>
<dl>
${entries}</dl>
</section>
`;
}

function footer(draft: boolean): Markup {
  return html`<footer>
<div class="inner">
<p>本页的图、说明和各表出自同一份预算数据，与同时公开的套表、说明文件一致。${draft && "本页为草稿。"}</p>
<p class="up"><a href="#directory">返回目录</a></p>
</div>
</footer>
`;
}

/** JSON for a data block: no `<`, so that nothing in it can end the block. */
const inert = (value: unknown) => new Markup(JSON.stringify(value).replaceAll("<", "\\u003c"));

function tablesSection(tables: readonly AnchoredTable[], sections: readonly Markup[]): Markup {
  return html`<section id="tables" aria-labelledby="tables-title">
<h2 id="tables-title">预算公开表</h2>
${tableDirectory(tables)}${sections}</section>
`;
}

/**
 * The page for the public: one self-contained HTML file that works from a disk and without scripts. Texts are escaped
 * throughout, nothing is fetched, and the same disclosure gives the same bytes.
 */
export function buildWebPage(disclosure: Disclosure, options: WebPageOptions, basis: Basis): Buffer {
  const { draft, showLines = false, signature } = options;
  const tables = anchoredTables(disclosure);
  const places = cellPlaces(tables);
  const terms = termsOf(disclosure.narrative);
  const unit = (disclosure.tables[0]?.unit ?? WAN_YUAN).label;
  const overview = overviewOf(disclosure);
  const pictures = new OverviewWriter(overview, places, disclosure.fiscalYear, unit, bodyWord(disclosure));
  const [flow, changes] = [pictures.flow(), pictures.changes()];
  const context = { terms, linked: linkedCells(disclosure, overview, places) };
  const narrative = new NarrativeWriter(disclosure, places, terms, draft);
  const title = `${disclosure.departmentName}${disclosure.fiscalYear}年${bodyWord(disclosure)}预算公开${draft ? `（${DRAFT_MARK}）` : ""}`;
  const page = html`<!doctype html>
<html lang="zh-CN">
${head(title, disclosure)}<body${draft && html` class="draft"`}>
${banner(disclosure, draft)}<main id="content">
${directory([
  flow && ["flow", "收支概览"],
  changes && ["changes", "与上年相比"],
  ...disclosure.narrative.sections.map(({ heading }, index) => [sectionId(index), heading] as const),
  ["tables", "预算公开表"],
  ["reading", "怎样读这些表"],
])}${flow}${changes}${narrative.markup(signature)}${tablesSection(
  tables,
  tables.map((table) => tableSection(table, context)),
)}${reading(new Set(terms.map(({ id }) => id)))}</main>
${footer(draft)}<dialog id="made-of" aria-labelledby="made-of-title" data-unit="${unit}"></dialog>
<script type="application/json" id="parts">${inert(pageParts(disclosure, tables, places, showLines, basis))}</script>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return Buffer.from(page.text, "utf8");
}
