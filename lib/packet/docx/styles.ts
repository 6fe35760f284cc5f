import type { Table } from "../../domain/tables/types";
import { XML_DECLARATION } from "../xml";
import { type PageFormat, TABLE_PAGE } from "./pages";
import { twips, WORD_NAMESPACES } from "./units";

/** The type faces of an official text, each with what a machine without it may use instead. */
const FONTS = {
  title: { name: "方正小标宋简体", instead: "方正小标宋_GBK,小标宋体,华文中宋,宋体" },
  heading: { name: "黑体", instead: "SimHei,Noto Sans CJK SC" },
  subheading: { name: "楷体_GB2312", instead: "楷体,KaiTi" },
  body: { name: "仿宋_GB2312", instead: "仿宋,FangSong" },
  table: { name: "宋体", instead: "SimSun,Noto Serif CJK SC" },
} as const;

type FontName = keyof typeof FONTS;

/** Latin letters and digits of a text, as GB/T 9704 documents print them. */
const LATIN = "Times New Roman";

function fontsXml(font: FontName, latin: string = LATIN): string {
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${FONTS[font].name}" w:cs="${LATIN}"/>`;
}

interface ParagraphStyle {
  id: string;
  /** as the style list of a word processor shows it */
  name: string;
  basedOn?: string;
  font?: FontName;
  /** face of letters and digits, where it is not the usual one */
  latin?: string;
  /** points */
  size?: number;
  bold?: boolean;
  paragraph: string;
}

/** 28 point lines, both edges even, first line indented by two characters. */
const BODY =
  '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/>';
const CENTRED = '<w:jc w:val="center"/>';

const FOOTER = { font: "table", latin: FONTS.table.name, size: 14 } as const;
/** One character of a page number's size, between it and the outer margin. */
const FOOTER_INDENT = '<w:ind w:left="280" w:right="280"/>';
const META = { font: "table", size: 10.5 } as const;

function metaStyle(page: PageFormat): string {
  return `<w:keepNext/><w:tabs><w:tab w:val="right" w:pos="${twips(page.width - page.left - page.right)}"/></w:tabs>`;
}

const STYLES: readonly ParagraphStyle[] = [
  {
    id: "Title",
    name: "Title",
    font: "title",
    size: 22,
    paragraph: `<w:spacing w:line="700" w:lineRule="exact" w:after="560"/>${CENTRED}<w:outlineLvl w:val="0"/>`,
  },
  { id: "DirectoryTitle", name: "目录标题", basedOn: "Title", paragraph: "<w:pageBreakBefore/>" },
  {
    id: "Heading1",
    name: "heading 1",
    font: "heading",
    size: 16,
    paragraph: `<w:keepNext/>${BODY}<w:outlineLvl w:val="0"/>`,
  },
  {
    id: "Heading2",
    name: "heading 2",
    font: "subheading",
    size: 16,
    paragraph: `<w:keepNext/>${BODY}<w:outlineLvl w:val="1"/>`,
  },
  {
    id: "Heading3",
    name: "heading 3",
    font: "body",
    size: 16,
    bold: true,
    paragraph: `<w:keepNext/>${BODY}<w:outlineLvl w:val="2"/>`,
  },
  { id: "BodyText", name: "Body Text", font: "body", size: 16, paragraph: BODY },
  { id: "BodyTextKept", name: "正文（与下段同页）", basedOn: "BodyText", paragraph: "<w:keepNext/><w:keepLines/>" },
  {
    id: "SignatureName",
    name: "署名",
    font: "body",
    size: 16,
    paragraph: '<w:keepNext/><w:keepLines/><w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="right"/>',
  },
  { id: "SignatureDate", name: "成文日期", basedOn: "SignatureName", paragraph: '<w:keepNext w:val="0"/>' },
  {
    id: "DirectoryEntry",
    name: "目录项",
    font: "body",
    size: 12,
    paragraph:
      '<w:tabs><w:tab w:val="left" w:pos="1300"/></w:tabs><w:spacing w:line="400" w:lineRule="atLeast"/><w:ind w:left="1300" w:hanging="1300"/>',
  },
  { id: "TableLabel", name: "表号", font: "heading", size: 12, paragraph: "<w:keepNext/>" },
  {
    id: "TableTitle",
    name: "表题",
    basedOn: "Heading1",
    font: "title",
    size: 16,
    paragraph: `<w:keepNext/><w:spacing w:before="60" w:after="120" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0" w:firstLineChars="0"/>${CENTRED}<w:outlineLvl w:val="0"/>`,
  },
  { id: "TableMetaPortrait", name: "表头说明（竖页）", ...META, paragraph: metaStyle(TABLE_PAGE.portrait) },
  { id: "TableMetaLandscape", name: "表头说明（横页）", ...META, paragraph: metaStyle(TABLE_PAGE.landscape) },
  { id: "TableNote", name: "表注", ...META, paragraph: '<w:spacing w:before="80"/>' },
  { id: "SectionEnd", name: "分节", size: 1, paragraph: '<w:spacing w:line="20" w:lineRule="exact"/>' },
  { id: "PageNumberOdd", name: "页码（单页）", ...FOOTER, paragraph: `${FOOTER_INDENT}<w:jc w:val="right"/>` },
  { id: "PageNumberEven", name: "页码（双页）", ...FOOTER, paragraph: `${FOOTER_INDENT}<w:jc w:val="left"/>` },
  { id: "Header", name: "header", paragraph: "" },
];

/** How the text of a table cell is set. */
export interface CellLook {
  strong: boolean;
  align: "left" | "center" | "right";
  /** points */
  size: number;
  /** in characters */
  indent: number;
}

const ALIGNMENTS = { left: "左", center: "中", right: "右" };

function cellStyle({ strong, align, size, indent }: CellLook): ParagraphStyle {
  const setIn = indent > 0 ? `<w:ind w:left="${Math.round(indent * size * 20)}" w:leftChars="${indent * 100}"/>` : "";
  return {
    id: `Cell${strong ? "Strong" : ""}-${align}-${indent}-${size * 2}`,
    name: `${strong ? "表格重点" : "表格"} ${ALIGNMENTS[align]}${indent > 0 ? ` 缩进${indent}` : ""} ${size}磅`,
    font: strong ? "heading" : "table",
    size,
    paragraph: `${setIn}<w:jc w:val="${align}"/>`,
  };
}

/** Collects the styles of table cells as they are met, so that cells carry no formatting of their own. */
export class CellStyles {
  private readonly styles = new Map<string, ParagraphStyle>();

  /** The id of the style for a look. */
  id(look: CellLook): string {
    const style = cellStyle(look);
    this.styles.set(style.id, style);
    return style.id;
  }

  /** In an order of their own, whatever the order in which they were met. */
  list(): ParagraphStyle[] {
    return [...this.styles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }
}

function styleXml({ id, name, basedOn = "Normal", font, latin, size, bold, paragraph }: ParagraphStyle): string {
  const face = font ? fontsXml(font, latin) : "";
  const weight = bold ? "<w:b/>" : "";
  const points = size ? `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>` : "";
  return `<w:style w:type="paragraph" ${/^[A-Za-z]/.test(name) ? "" : 'w:customStyle="1" '}w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${face}${weight}${points}</w:rPr></w:style>`;
}

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join("");
/** Room around the text within a cell of a table and of a form, in twips. */
const CELL_MARGINS = {
  grid: { top: 0, left: 57, bottom: 0, right: 57 },
  form: { top: 30, left: 57, bottom: 30, right: 57 },
};

function cellMarginsXml(layout: Table["layout"]): string {
  const sides = Object.entries(CELL_MARGINS[layout]).map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`);
  return `<w:tblCellMar>${sides.join("")}</w:tblCellMar>`;
}

/** The style of a table by its layout. */
export const TABLE_STYLE = { grid: "BudgetTable", form: "BudgetForm" };
const TABLE_STYLES = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE.grid}"><w:name w:val="预算表"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders>${cellMarginsXml("grid")}</w:tblPr><w:tcPr><w:vAlign w:val="center"/></w:tcPr></w:style>`,
  `<w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE.form}"><w:name w:val="绩效表"/><w:basedOn w:val="${TABLE_STYLE.grid}"/><w:tblPr>${cellMarginsXml("form")}</w:tblPr></w:style>`,
].join("");
/** Text still wanted from people stands out in a draft. */
const WANTED_STYLE =
  '<w:style w:type="character" w:customStyle="1" w:styleId="Wanted"><w:name w:val="待填写"/><w:rPr><w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/></w:rPr></w:style>';

/**
 * The `word/styles.xml` part. The language of Chinese text is Chinese; letters and digits are marked as another language,
 * as word processors do themselves: in Chinese text LibreOffice breaks a number in the middle.
 */
export function stylesXml(cells: CellStyles): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml("body")}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const paragraphs = [...STYLES, ...cells.list()].map(styleXml).join("");
  return `${XML_DECLARATION}<w:styles ${WORD_NAMESPACES}>${defaults}${normal}${paragraphs}${WANTED_STYLE}${TABLE_STYLES}</w:styles>`;
}

/** The `word/fontTable.xml` part: the named fonts and what to use where one is missing. */
export function fontTableXml(): string {
  const fonts = Object.values(FONTS).map(
    ({ name, instead }) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`,
  );
  return `${XML_DECLARATION}<w:fonts ${WORD_NAMESPACES}>${fonts.join("")}</w:fonts>`;
}

/** The `word/settings.xml` part. */
export function settingsXml(): string {
  return `${XML_DECLARATION}<w:settings ${WORD_NAMESPACES}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
}
