import { type Association, associate } from "../../domain/tables/associations";
import type { Cell, HeaderCell, Row, Table } from "../../domain/tables/types";
import { cellSetting } from "../grid";
import { type AnchoredTable, type CellPlace, cellId } from "./anchors";
import { type Term, TermLinks } from "./glossary";
import { attributes, html, type Markup } from "./markup";

/** What all tables of a page share. */
export interface TableContext {
  terms: readonly Term[];
  /** ids of cells that something on the page links to, also when they are blank */
  linked: ReadonlySet<string>;
}

const HEADING_ROLES: ReadonlySet<Cell["role"]> = new Set(["label", "code", "name"]);
const TH = html`th`;
const TD = html`td`;

/** Grids of so many columns are set smaller on paper. */
const WIDE = 10;

/** Roles and depths as classes: `name i2` is a name two levels below the total; `mid` words in the middle of a grid. */
function classOf(cell: Cell, row: Row, layout: Table["layout"]): string | null {
  if (cell.kind === "figure") return layout === "form" ? "figure" : null;
  const { align, indent } = cellSetting(cell, row, layout);
  const middle = layout === "grid" && align === "center" ? " mid" : "";
  return `${cell.role}${indent > 0 ? ` i${indent}` : ""}${middle}`;
}

/** Writes the cells of one table; a term is linked at its first place in the table. */
class TableWriter {
  private readonly links: TermLinks;
  private readonly associations: ReturnType<typeof associate>;

  constructor(
    private readonly anchored: AnchoredTable,
    private readonly context: TableContext,
  ) {
    this.links = new TermLinks(context.terms);
    this.associations = associate(anchored.table, anchored.prefix);
  }

  head(): Markup[] {
    return this.anchored.table.header.map((level, row) => {
      const marks = this.associations.header[row] ?? [];
      const cells = level.map((cell, column) => cell && this.cell(cell, marks[column], {}, this.links.link(cell.text)));
      return html`<tr>${cells}</tr>\n`;
    });
  }

  rows(): Markup[] {
    return this.anchored.table.rows.map((line, row) => {
      const cells = line.cells.map((cell, column) => cell && this.bodyCell(cell, line, { row, column }));
      const kind = line.kind === "total" || line.kind === "group" ? line.kind : null;
      return html`<tr${attributes({ class: kind })}>${cells}</tr>\n`;
    });
  }

  private bodyCell(cell: Cell, line: Row, { row, column }: Omit<CellPlace, "prefix">): Markup {
    const { table, prefix } = this.anchored;
    const id = cellId({ prefix, row, column });
    const named = cell.kind === "figure" && (cell.text !== "" || this.context.linked.has(id));
    const words =
      cell.kind === "text" && HEADING_ROLES.has(cell.role) ? this.links.link(cell.text) : html`${cell.text}`;
    const marks = { id: named ? id : null, class: classOf(cell, line, table.layout) };
    return this.cell(cell, this.associations.body[row]?.[column], marks, words);
  }

  private cell(
    cell: Pick<HeaderCell, "columns" | "rows">,
    association: Association | null | undefined,
    marks: { id?: string | null; class?: string | null },
    words: Markup,
  ): Markup {
    const tag = association?.heads ? TH : TD;
    const written = attributes({
      id: association?.id ?? marks.id,
      class: marks.class,
      scope: association?.scope,
      headers: association?.headers.join(" "),
      colspan: cell.columns > 1 ? cell.columns : null,
      rowspan: cell.rows > 1 ? cell.rows : null,
    });
    return html`<${tag}${written}>${words}</${tag}>`;
  }
}

/** One printed table: number, title, 部门全称 and 单位, then the table in a box that scrolls sideways on its own. */
export function tableSection(anchored: AnchoredTable, context: TableContext): Markup {
  const { table, prefix } = anchored;
  const writer = new TableWriter(anchored, context);
  const head = writer.head();
  const unit = `单位：${table.unit.label}`;
  return html`<section class="sheet ${table.orientation}" id="${prefix}">
<p class="serial">${table.label}</p>
<h3 id="${prefix}-title">${table.title}</h3>
<p class="who"><span>${table.departmentName}</span><span>${unit}</span></p>
<div class="scroll" tabindex="0" role="group" aria-labelledby="${prefix}-title">
<table class="${table.layout}${table.columns.length >= WIDE ? " wide" : ""}">
<caption>${table.label}：${table.title}，${table.departmentName}，${unit}</caption>
${head.length > 0 && html`<thead>\n${head}</thead>\n`}<tbody>
${writer.rows()}</tbody>
</table>
</div>
${table.notes.map((note) => html`<p class="note">${note}</p>\n`)}<p class="up"><a href="#tables">返回表格目录</a></p>
</section>
`;
}

/** The directory (目录) of the printed tables: number, title with its link, and what is special about a table. */
export function tableDirectory(tables: readonly AnchoredTable[]): Markup {
  const entries = tables.map(({ prefix, name, listing, table }) => {
    const remark = table.notes[0] && html`<span class="remark">${table.notes[0]}</span>`;
    return html`<li><a href="#${prefix}"><span class="sheet-name">${name}</span>${listing}</a>${remark ?? null}</li>\n`;
  });
  return html`<ol class="directory">\n${entries}</ol>\n`;
}
