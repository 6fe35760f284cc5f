import { RELATION_TERMS } from "../book/terms";
import type { Indicator, Project } from "../book/types";
import { addressOf, figureCell, textCell } from "./cells";
import type { FormBox, FormDeclaration, FormSubject } from "./declaration";
import type { FillContext } from "./fill";
import type { TableId } from "./keys";
import { EVERYTHING } from "./records";
import type { Cell, Row, Table, TableColumn } from "./types";

const INDICATOR_HEADINGS = ["指标名称", "指标权重", "计量单位", "指标性质", "指标值", "是否核心指标"];

function indicatorCells(indicator: Indicator): Cell[] {
  return [
    textCell("name", indicator.name),
    textCell("number", String(indicator.weight)),
    textCell("text", indicator.unit ?? ""),
    textCell("text", RELATION_TERMS[indicator.relation]),
    textCell("text", indicator.target),
    textCell("text", indicator.core ? "是" : "否"),
  ];
}

/** The indicator list: a heading row, then one row an indicator, under one box down the left. */
function indicatorRows(indicators: Indicator[]): Row[] {
  const box = textCell("label", "绩效指标", { rows: indicators.length + 1 });
  return [
    { id: "indicators", kind: "label", cells: [box, ...INDICATOR_HEADINGS.map((text) => textCell("label", text))] },
    ...indicators.map(
      (indicator, index): Row => ({
        id: `indicator:${index + 1}`,
        kind: "leaf",
        cells: [null, ...indicatorCells(indicator)],
      }),
    ),
  ];
}

class FormBoxes {
  /** how many more rows each column is covered from above */
  private readonly covered: number[];

  constructor(
    private readonly tableId: TableId,
    private readonly subject: FormSubject,
    private readonly context: FillContext,
    width: number,
  ) {
    this.covered = new Array<number>(width).fill(0);
  }

  /** The cells of one row; null where a box to the left or above covers the place. */
  row(id: string, boxes: FormBox[]): Row {
    const cells: (Cell | null)[] = new Array<Cell | null>(this.covered.length).fill(null);
    const waiting = [...boxes];
    for (let at = 0; at < cells.length; ) {
      if ((this.covered[at] as number) > 0) {
        this.covered[at] = (this.covered[at] as number) - 1;
        at += 1;
        continue;
      }
      const box = waiting.shift();
      if (!box) throw new Error(`Row ${id} of form ${this.tableId} does not fill its ${cells.length} columns`);
      cells[at] = this.cell(id, box);
      for (let column = at; column < at + box.columns; column++) this.covered[column] = (box.rows ?? 1) - 1;
      at += box.columns;
    }
    return { id, kind: "label", cells };
  }

  private cell(row: string, box: FormBox): Cell {
    const shape = { columns: box.columns, rows: box.rows ?? 1 };
    const { content } = box;
    if (content.kind === "label") return textCell("label", this.context.say(content.text), shape);
    if (content.kind === "text") return textCell("text", content.text(this.subject), shape);
    const trace = { terms: content.terms(this.subject), within: EVERYTHING };
    const parts = content.sumOf?.map((part) => `${this.tableId}!${part}`);
    const address = addressOf(this.tableId, row, content.column);
    return figureCell(address, this.context.cube.sum(trace), trace, this.context.unit, {
      ...shape,
      sums: parts ? [{ along: "columns", parts }] : [],
    });
  }
}

/** The id of a form's table: the project's code is part of it where the form is repeated. */
function formId(declaration: FormDeclaration, project: Project | null): TableId {
  return project ? `${declaration.key}:${project.code}` : declaration.key;
}

/** Fills a form for the department, or for one project; without a project the form stays empty. */
export function fillForm(
  declaration: FormDeclaration,
  project: Project | null,
  context: FillContext,
): Pick<Table, "id" | "layout" | "columns" | "header" | "rows"> {
  const id = formId(declaration, project);
  const subject = { book: context.book, project };
  const boxes = new FormBoxes(id, subject, context, declaration.widths.length);
  return {
    id,
    layout: "form",
    columns: declaration.widths.map((width, index): TableColumn => ({ id: String(index + 1), role: "text", width })),
    header: [],
    rows: [
      ...declaration.rows.map((row) => boxes.row(row.id, row.boxes)),
      ...indicatorRows(declaration.indicators(subject)),
    ],
  };
}
