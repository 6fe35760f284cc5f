import type { Arrangement } from "@/lib/domain/entry/grid/arranged";
import { ColumnResize } from "./column-resize";
import styles from "./entry-grid.module.css";
import type { GridLayout } from "./grid-layout";
import { role } from "./grid-roles";
import type { GridColumn } from "./grid-types";

interface Props {
  columns: readonly GridColumn[];
  layout: GridLayout;
  /** columns of the selection, first and last */
  from: number;
  to: number;
  /** @param id of the column @param width in CSS pixels */
  onResize?: ((id: string, width: number) => void) | undefined;
  /** how the rows are sorted and filtered; where it is not given they cannot be */
  arrangement?: Arrangement | undefined;
  /** @param id of the column by which to do so */
  onArrange(id: string): void;
}

const directionOf = ({ descending }: { descending: boolean }) => (descending ? "descending" : "ascending");

/** Asks how the rows are to be looked at by a column, and shows how they are; from the keyboard Ctrl Shift L does it. */
function ArrangeButton({
  column: { id, label },
  arrangement: { sort, filters },
  onArrange,
}: {
  column: GridColumn;
  arrangement: Arrangement;
  onArrange(id: string): void;
}) {
  const sorted = sort?.column === id ? (sort.descending ? "↓" : "↑") : "";
  const filtered = filters.has(id);
  return (
    <button
      type="button"
      className={styles.arrange}
      tabIndex={-1}
      data-on={sorted !== "" || filtered || undefined}
      aria-label={`筛选、排序：${label}${filtered ? "（已筛选）" : ""}`}
      title="筛选、排序（Ctrl Shift L）"
      onMouseDown={(event) => event.stopPropagation()}
      data-sign={`${sorted}${filtered ? "▼" : "▾"}`}
      onClick={() => onArrange(id)}
    />
  );
}

/** The headings, which stay in sight: bands of neighbouring columns where there are any, then the columns. */
export function GridHeader({ columns, layout, from, to, onResize, arrangement, onArrange }: Props) {
  const { bands, template } = layout;
  return (
    <div className={styles.head} {...role("rowgroup")}>
      {bands.length > 0 && (
        <div
          className={styles.headRow}
          style={{ gridTemplateColumns: template }}
          {...role("row", { "aria-rowindex": 1 })}
        >
          <div className={styles.corner} {...role("gridcell", { "aria-colindex": 1 })} />
          {bands.map(({ label, from: first, span }) => (
            <div
              key={first}
              className={label === "" ? styles.noBand : styles.band}
              style={{ gridColumn: `span ${span}` }}
              data-frozen={(first === 0 && span === 1) || undefined}
              {...role(label === "" ? "gridcell" : "columnheader", {
                "aria-colindex": first + 2,
                "aria-colspan": span,
              })}
            >
              {label}
            </div>
          ))}
        </div>
      )}
      <div
        className={styles.headRow}
        style={{ gridTemplateColumns: template }}
        {...role("row", { "aria-rowindex": bands.length > 0 ? 2 : 1 })}
      >
        <div className={styles.corner} {...role("columnheader", { "aria-colindex": 1 })} data-all>
          <span className="visually-hidden">行号</span>
        </div>
        {columns.map((column, index) => (
          <div
            key={column.id}
            className={styles.heading}
            data-heading={index}
            data-frozen={index < layout.frozen ? index + 1 : undefined}
            data-within={(from <= index && index <= to) || undefined}
            data-kind={column.kind}
            data-arranged={arrangement !== undefined || undefined}
            {...role("columnheader", {
              "aria-colindex": index + 2,
              "aria-sort": arrangement?.sort?.column === column.id ? directionOf(arrangement.sort) : undefined,
            })}
          >
            {column.label}
            {arrangement && <ArrangeButton column={column} arrangement={arrangement} onArrange={onArrange} />}
            {onResize && (
              <ColumnResize
                at={index}
                width={layout.widths[index] ?? column.width}
                onResize={(width) => onResize(column.id, width)}
              />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
