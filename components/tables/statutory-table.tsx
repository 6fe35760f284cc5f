import type { Finding } from "@/lib/domain/rules/types";
import { type Associations, associate } from "@/lib/domain/tables/associations";
import type { CellAddress, Table } from "@/lib/domain/tables/types";
import { BodyCell, cellAttributes, opens } from "./body-cell";
import { printLayout } from "./print-layout";
import styles from "./statutory-table.module.css";

/** Grids with this many columns keep their first two in sight while the others scroll. */
const WIDE = 8;

interface Props {
  table: Table;
  /** makes element ids unique on pages that show several tables */
  prefix: string;
  /** the element that explains how figures are opened; without one they are plain text, as on paper */
  helpId?: string;
  /** the gravest finding of single cells, marked at the cell */
  findings?: ReadonlyMap<CellAddress, Finding>;
  /** how many threads of comments on single cells are open, marked at the cell */
  comments?: ReadonlyMap<CellAddress, number>;
  headingLevel?: 1 | 2;
}

interface PartProps extends Pick<Props, "table" | "findings" | "comments" | "helpId"> {
  associations: Associations;
  /** one name a column, also where two halves of a table have columns of one id */
  keys: readonly string[];
  wide: boolean;
}

function Header({ table, associations, keys, wide }: PartProps) {
  if (table.header.length === 0) return null;
  return (
    <thead>
      {table.header.map((level, r) => (
        <tr key={level.map((cell) => cell?.text ?? "").join("|")}>
          {level.map((cell, c) => {
            const association = associations.header[r]?.[c];
            if (!cell || !association) return null;
            const Tag = association.heads ? "th" : "td";
            return (
              <Tag key={keys[c]} {...cellAttributes(association, cell)} data-sticky={wide && c < 2 ? c : undefined}>
                {cell.text}
              </Tag>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}

function firstFigure(table: Table): CellAddress | null {
  for (const row of table.rows) {
    for (const cell of row.cells) if (cell && opens(cell, row)) return cell.address;
  }
  return null;
}

function Body({ table, associations, keys, wide, findings, comments, helpId }: PartProps) {
  const entry = firstFigure(table);
  return (
    <tbody>
      {table.rows.map((row, r) => (
        <tr key={row.id} data-kind={row.kind}>
          {row.cells.map((cell, c) => {
            const association = associations.body[r]?.[c];
            if (!cell || !association) return null;
            const address = cell.kind === "figure" ? cell.address : "";
            return (
              <BodyCell
                key={keys[c]}
                layout={table.layout}
                row={row}
                cell={cell}
                association={association}
                sticky={wide && c < 2 ? c : null}
                figure={
                  helpId === undefined
                    ? null
                    : {
                        entry: address === entry,
                        severity: findings?.get(address)?.severity ?? null,
                        comments: comments?.get(address) ?? 0,
                      }
                }
              />
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** One statutory table as printed: number, department, unit, title, merged header levels, rows and notes. */
export function StatutoryTable({ table, prefix, helpId, findings, comments, headingLevel = 1 }: Props) {
  const Heading = headingLevel === 1 ? "h1" : "h2";
  const widths = table.columns.reduce((sum, column) => sum + column.width, 0);
  const wide = table.layout === "grid" && table.columns.length >= WIDE;
  const keys = table.columns.map((column, c) => `${c}:${column.id}`);
  const paper = printLayout(table);
  const parts: PartProps = { table, associations: associate(table, prefix), keys, wide };
  return (
    <div
      className={styles.sheet}
      data-orientation={table.orientation}
      data-layout={table.layout}
      data-wide={wide || undefined}
      style={{ ["--columns" as string]: widths, ["--paper-size" as string]: `${paper.size}pt` }}
    >
      <header className={styles.head}>
        <p className={styles.sheetLabel}>{table.label}</p>
        <Heading className={styles.title} id={`${prefix}-title`}>
          {table.title}
        </Heading>
        <p>{table.departmentName}</p>
        <p className={styles.unit}>单位：{table.unit.label}</p>
      </header>
      <table className={styles.table} aria-labelledby={`${prefix}-title`} aria-describedby={helpId}>
        <colgroup>
          {table.columns.map((column, c) => (
            <col
              key={keys[c]}
              style={{
                ["--width" as string]: wide && c === 0 ? "5rem" : `${(column.width * 100) / widths}%`,
                ["--paper-width" as string]: `${paper.widths[c]}pt`,
              }}
            />
          ))}
        </colgroup>
        <Header {...parts} />
        <Body
          {...parts}
          {...(findings && { findings })}
          {...(comments && { comments })}
          {...(helpId !== undefined && { helpId })}
        />
      </table>
      {table.notes.length > 0 && (
        <div className={styles.notes}>
          {table.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      )}
    </div>
  );
}
