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
}

/** The headings, which stay in sight: bands of neighbouring columns where there are any, then the columns. */
export function GridHeader({ columns, layout, from, to }: Props) {
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
            {...role("columnheader", { "aria-colindex": index + 2 })}
          >
            {column.label}
          </div>
        ))}
      </div>
    </div>
  );
}
