import type { Severity } from "@/lib/domain/rules/types";
import type { Association } from "@/lib/domain/tables/associations";
import type { Cell, FigureCell, Row, Table } from "@/lib/domain/tables/types";
import { cellSetting } from "@/lib/packet/grid";
import { CommentMark } from "../comments/comment-mark";
import { SeverityMark } from "../review/severity-mark";
import styles from "./statutory-table.module.css";

/** The markup attributes of a header or data cell. */
export function cellAttributes(association: Association, cell: { columns: number; rows: number }) {
  return {
    ...(association.id ? { id: association.id } : {}),
    ...(association.scope ? { scope: association.scope } : {}),
    ...(association.headers.length > 0 ? { headers: association.headers.join(" ") } : {}),
    ...(cell.columns > 1 ? { colSpan: cell.columns } : {}),
    ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
  };
}

/** Whether a figure leads to where it comes from: every printed one, and the blank ones of a total row. */
export function opens(cell: Cell, row: Row): cell is FigureCell {
  return cell.kind === "figure" && (cell.text !== "" || row.kind === "total");
}

interface FigureProps {
  cell: FigureCell;
  /** the one figure of the table that the Tab key reaches; arrow keys reach the others */
  entry: boolean;
  severity: Severity | null;
  /** how many threads of comments on it are open */
  comments: number;
}

function Figure({ cell, entry, severity, comments }: FigureProps) {
  return (
    <a
      className={styles.figure}
      href={`?cell=${encodeURIComponent(cell.address)}`}
      data-cell={cell.address}
      tabIndex={entry ? 0 : -1}
    >
      {severity && <SeverityMark severity={severity} compact />}
      <CommentMark count={comments} />
      {cell.text || <span className="visually-hidden">空白，0.00</span>}
    </a>
  );
}

interface Props {
  layout: Table["layout"];
  row: Row;
  cell: Cell;
  association: Association;
  /** position among the columns that stay in sight; null for the others */
  sticky: number | null;
  /** null on paper, where figures lead nowhere */
  figure: Omit<FigureProps, "cell"> | null;
}

/** One cell of a statutory table below its header. */
export function BodyCell({ layout, row, cell, association, sticky, figure }: Props) {
  const Tag = association.heads ? "th" : "td";
  const { align, strong, indent } = cellSetting(cell, row, layout);
  return (
    <Tag
      {...cellAttributes(association, cell)}
      className={styles[cell.role]}
      data-sticky={sticky ?? undefined}
      data-align={align}
      data-strong={strong || undefined}
      data-indent={indent || undefined}
    >
      {figure && opens(cell, row) ? <Figure cell={cell} {...figure} /> : cell.text}
    </Tag>
  );
}
