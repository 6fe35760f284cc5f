import { XML_DECLARATION } from "../xml";
import { WORD_NAMESPACES } from "./units";

/** The type faces of an official text, each with what a machine without it may use instead. */
const FONTS = {
  title: { name: "方正小标宋简体", instead: "方正小标宋_GBK,小标宋体,华文中宋,宋体" },
  heading: { name: "黑体", instead: "SimHei,Noto Sans CJK SC" },
  subheading: { name: "楷体_GB2312", instead: "楷体,KaiTi" },
  body: { name: "仿宋_GB2312", instead: "仿宋,FangSong" },
  table: { name: "宋体", instead: "SimSun,Noto Serif CJK SC" },
} as const;

type FontName = keyof typeof FONTS;

/** The fonts of a run: Latin letters and digits in Times New Roman, as GB/T 9704 documents print them. */
export function fontsXml(font: FontName): string {
  return `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${FONTS[font].name}" w:cs="Times New Roman"/>`;
}

interface ParagraphStyle {
  id: string;
  name: string;
  font: FontName;
  /** points */
  size: number;
  bold?: boolean;
  paragraph: string;
}

/** 28 point lines, both edges even, first line indented by two characters. */
const BODY =
  '<w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLine="640" w:firstLineChars="200"/><w:jc w:val="both"/>';
const CENTRED = '<w:jc w:val="center"/>';

const STYLES: readonly ParagraphStyle[] = [
  {
    id: "Title",
    name: "Title",
    font: "title",
    size: 22,
    paragraph: `<w:spacing w:line="700" w:lineRule="exact" w:after="560"/>${CENTRED}<w:outlineLvl w:val="0"/>`,
  },
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
    font: "title",
    size: 16,
    paragraph: `<w:keepNext/><w:spacing w:before="60" w:after="120"/>${CENTRED}<w:outlineLvl w:val="0"/>`,
  },
  { id: "TableMeta", name: "表头说明", font: "table", size: 10.5, paragraph: "<w:keepNext/>" },
  { id: "TableNote", name: "表注", font: "table", size: 10.5, paragraph: '<w:spacing w:before="80"/>' },
  { id: "PageNumber", name: "footer", font: "table", size: 14, paragraph: '<w:ind w:left="280" w:right="280"/>' },
  { id: "DraftMark", name: "header", font: "heading", size: 12, paragraph: CENTRED },
];

function styleXml({ id, name, font, size, bold, paragraph }: ParagraphStyle): string {
  const weight = bold ? "<w:b/>" : "";
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fontsXml(font)}${weight}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr></w:style>`;
}

/** The `word/styles.xml` part. */
export function stylesXml(): string {
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fontsXml("body")}<w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  return `${XML_DECLARATION}<w:styles ${WORD_NAMESPACES}>${defaults}${normal}${STYLES.map(styleXml).join("")}</w:styles>`;
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
