import { escapeXml, XML_DECLARATION } from "../xml";

/** How a worksheet cell looks. Everything not named is plain: 宋体, no border, left, General. */
export interface CellStyle {
  font: "body" | "heading" | "title" | "link";
  /** points */
  size: number;
  bold?: boolean;
  border?: boolean;
  shaded?: boolean;
  horizontal: "left" | "center" | "right";
  /** begins at the upper edge instead of standing in the middle */
  top?: boolean;
  indent?: number;
  /** number format code; text when absent */
  format?: string;
  /** a long text: older Excel shows a cell of text format with more than 255 characters as ##### */
  long?: boolean;
  /** marks a text that begins like a formula, so that editing the cell keeps it text */
  quoted?: boolean;
}

const FONT_NAMES = { body: "宋体", link: "宋体", heading: "黑体", title: "方正小标宋简体" };
const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** Built-in formats: General, and @ that keeps what is typed as text. */
const GENERAL = 0;
const TEXT = 49;
const FIRST_CUSTOM_FORMAT = 164;

function pool(first: readonly string[]) {
  const items = [...first];
  const index = (item: string) => {
    const known = items.indexOf(item);
    return known >= 0 ? known : items.push(item) - 1;
  };
  return { items, index };
}

function fontXml(style: Pick<CellStyle, "font" | "size" | "bold">): string {
  const bold = style.bold ? "<b/>" : "";
  const [underline, color] = style.font === "link" ? ["<u/>", '<color rgb="FF0563C1"/>'] : ["", ""];
  return `<font>${bold}${underline}<sz val="${style.size}"/>${color}<name val="${FONT_NAMES[style.font]}"/><charset val="134"/></font>`;
}

const SHADED =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>';

function borderXml(line: string): string {
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    line ? `<${side} style="thin">${line}</${side}>` : `<${side}/>`,
  );
  return `<border>${sides.join("")}<diagonal/></border>`;
}

/** The name under which the style list of a spreadsheet program shows what a cell looks like. */
function nameOf({ font, shaded, format, border }: CellStyle): string {
  if (font === "title") return "表名";
  if (font === "link") return "链接";
  if (shaded) return "表头";
  if (format !== undefined) return "金额";
  if (!border) return "说明";
  return font === "heading" ? "重点" : "文字";
}

/** Collects the cell styles of a workbook and writes its styles part; the same styles in the same order give the same bytes. */
export class StyleBook {
  private readonly fonts = pool([fontXml({ font: "body", size: 11 })]);
  private readonly formats = pool([]);
  private readonly xfs = pool(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  /** What named styles look like, by name, in the order in which they are met. */
  private readonly named = new Map<string, string>();
  private readonly known = new Map<string, number>();
  /** A style that many cells share is looked up without being spelt out again. */
  private readonly seen = new WeakMap<CellStyle, number>();

  /** The index of a style in the styles part. */
  id(style: CellStyle): number {
    const seen = this.seen.get(style);
    if (seen !== undefined) return seen;
    const key = JSON.stringify(style);
    const id = this.known.get(key) ?? this.xfs.index(this.xf(style));
    this.known.set(key, id);
    this.seen.set(style, id);
    return id;
  }

  private xf(style: CellStyle): string {
    const text = style.long ? GENERAL : TEXT;
    const format = style.format === undefined ? text : FIRST_CUSTOM_FORMAT + this.formats.index(style.format);
    const indent = style.indent ? ` indent="${style.indent}"` : "";
    const wrap = style.format === undefined ? ' wrapText="1"' : "";
    const quoted = style.quoted ? ' quotePrefix="1"' : "";
    const parts = `numFmtId="${format}" fontId="${this.fonts.index(fontXml(style))}" fillId="${style.shaded ? 2 : 0}" borderId="${style.border ? 1 : 0}"`;
    const alignment = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${style.horizontal}" vertical="${style.top ? "top" : "center"}"${wrap}${indent}/></xf>`;
    const name = nameOf(style);
    if (!this.named.has(name)) this.named.set(name, `<xf ${parts} ${alignment}`);
    // the first of the named styles is Normal
    const base = [...this.named.keys()].indexOf(name) + 1;
    return `<xf ${parts} xfId="${base}"${quoted} ${alignment}`;
  }

  /** The `xl/styles.xml` part. */
  toXml(): string {
    const formats = this.formats.items.map(
      (code, index) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
    );
    const numFmts = formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join("")}</numFmts>` : "";
    const names = [...this.named.keys()].map((name, index) => `<cellStyle name="${name}" xfId="${index + 1}"/>`);
    return `${XML_DECLARATION}<styleSheet xmlns="${SPREADSHEET}">${numFmts}<fonts count="${this.fonts.items.length}">${this.fonts.items.join("")}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${SHADED}</fills><borders count="2">${borderXml("")}${borderXml('<color auto="1"/>')}</borders><cellStyleXfs count="${this.named.size + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>${[...this.named.values()].join("")}</cellStyleXfs><cellXfs count="${this.xfs.items.length}">${this.xfs.items.join("")}</cellXfs><cellStyles count="${names.length + 1}"><cellStyle name="Normal" xfId="0" builtinId="0"/>${names.join("")}</cellStyles></styleSheet>`;
  }
}
