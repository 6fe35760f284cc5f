import { type MouseEvent as ReactMouseEvent, useRef } from "react";
import { NARROWEST } from "./column-choice";
import styles from "./entry-grid.module.css";

interface Props {
  /** place of the column */
  at: number;
  width: number;
  /** @param width in CSS pixels */
  onResize(width: number): void;
}

/** Room of a cell beside its text: padding, line and a mark. */
const BESIDE_TEXT = 30;

/** What the widest text of a column needs among the rows that are drawn, its heading included. */
function fittingWidth(edge: Element, at: number): number {
  const grid = edge.closest("[role=grid]");
  const cells = [...(grid?.querySelectorAll(`[data-column="${at}"]`) ?? []), edge.parentElement];
  const texts = cells.map((cell) => {
    const range = document.createRange();
    if (cell?.firstChild) range.selectNode(cell.firstChild);
    return range.getBoundingClientRect().width;
  });
  return Math.max(NARROWEST, ...texts) + BESIDE_TEXT;
}

/** The right edge of a heading: dragged it makes the column wider or narrower, pressed twice as wide as its texts. */
export function ColumnResize({ at, width, onResize }: Props) {
  const edge = useRef<HTMLSpanElement>(null);
  const onMouseDown = (event: ReactMouseEvent) => {
    if (event.button !== 0) return;
    // Neither the column is selected nor the focus taken.
    event.preventDefault();
    event.stopPropagation();
    const from = event.clientX;
    const wanted = (moved: MouseEvent) => Math.max(NARROWEST, width + moved.clientX - from);
    const move = (moved: MouseEvent) => edge.current?.style.setProperty("--pulled", `${wanted(moved) - width}px`);
    const end = (moved: MouseEvent) => {
      window.removeEventListener("mousemove", move);
      window.removeEventListener("mouseup", end);
      edge.current?.style.removeProperty("--pulled");
      if (moved.clientX !== from) onResize(wanted(moved));
    };
    window.addEventListener("mousemove", move);
    window.addEventListener("mouseup", end);
  };
  return (
    <span
      ref={edge}
      className={styles.edge}
      aria-hidden="true"
      onMouseDown={onMouseDown}
      onDoubleClick={(event) => {
        event.stopPropagation();
        onResize(fittingWidth(event.currentTarget, at));
      }}
    />
  );
}
