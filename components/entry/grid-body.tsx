import type { Range } from "@/lib/domain/entry/grid-model";
import type { EntryGridProps } from "./entry-grid";
import styles from "./entry-grid.module.css";
import { type GridLayout, ROW_HEIGHT } from "./grid-layout";
import { role } from "./grid-roles";
import { GridRowView } from "./grid-row";
import type { Screen } from "./screen-rows";
import type { GridView } from "./use-grid-view";

interface Props extends Pick<EntryGridProps, "columns" | "unit">, Pick<GridView, "drawn" | "places" | "besides"> {
  screen: Screen;
  layout: GridLayout;
  range: Range;
  active: { row: number; column: number };
  /** begins the ids of rows and cells */
  prefix: string;
  /** rows of headings above */
  headings: number;
  /** whether the page is being printed: rows are then as high as what they hold */
  onPaper: boolean;
  /** where filling on would end while the handle is drawn */
  fillingTo: Range | null;
  /** whether the selection has a handle to fill it on */
  canFill: boolean;
}

/** The rows that are drawn of all there are. */
export function GridBody(props: Props) {
  const { screen, columns, unit, layout, range, active, prefix, headings, drawn, places, besides, onPaper } = props;
  const { fillingTo, canFill } = props;
  const placeOf = (index: number) => (index === besides ? "besides" : index % places);
  const shown = besides === null ? drawn : [...drawn, besides];
  const idOf = (index: number) => `${prefix}-place-${placeOf(index)}`;
  // The order of the places is not that of the rows: whoever hears the grid row by row is told theirs.
  const owned = [...shown].sort((a, b) => a - b).map(idOf);
  return (
    <div
      className={styles.body}
      style={{ height: onPaper ? undefined : screen.rows.length * ROW_HEIGHT }}
      {...role("rowgroup", { "aria-owns": owned.join(" ") })}
    >
      {fillingTo && (
        <div
          className={styles.filling}
          aria-hidden="true"
          style={{
            top: fillingTo.top * ROW_HEIGHT,
            left: layout.lefts[fillingTo.left],
            width: layout.widths.slice(fillingTo.left, fillingTo.right + 1).reduce((sum, width) => sum + width, 0),
            height: (fillingTo.bottom - fillingTo.top + 1) * ROW_HEIGHT,
          }}
        />
      )}
      {shown.map((index) => {
        const row = screen.rows[index];
        if (!row) return null;
        const within = range.top <= index && index <= range.bottom;
        return (
          <GridRowView
            key={placeOf(index)}
            row={row}
            id={idOf(index)}
            index={index}
            columns={columns}
            template={layout.template}
            frozen={layout.frozen}
            unit={unit}
            prefix={prefix}
            headings={headings}
            active={index === active.row ? active.column : -1}
            from={within ? range.left : -1}
            to={within ? range.right : -1}
            blank={row === screen.blank}
            corner={canFill && index === range.bottom ? range.right : -1}
          />
        );
      })}
    </div>
  );
}
