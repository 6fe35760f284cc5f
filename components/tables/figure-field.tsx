"use client";

import { useSearchParams } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { useTrace } from "../trace/trace-context";

const FIGURE = "a[data-cell]";

function figureOf(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>(FIGURE) : null;
}

function figuresIn(part: Element | null | undefined): HTMLAnchorElement[] {
  return part ? [...part.querySelectorAll<HTMLAnchorElement>(FIGURE)] : [];
}

/** The figure in the nearest row above or below that stands under the same point of the line. */
function vertical(from: HTMLAnchorElement, step: "previousElementSibling" | "nextElementSibling") {
  const { left, right } = from.getBoundingClientRect();
  const middle = (left + right) / 2;
  let row = from.closest("tr")?.[step];
  while (row) {
    const hit = figuresIn(row).find((figure) => {
      const box = figure.getBoundingClientRect();
      return box.left <= middle && middle <= box.right;
    });
    if (hit) return hit;
    row = row[step];
  }
  return undefined;
}

function destination(event: KeyboardEvent, from: HTMLAnchorElement): HTMLAnchorElement | undefined {
  const whole = event.ctrlKey || event.metaKey;
  const row = figuresIn(from.closest(whole ? "table" : "tr"));
  switch (event.key) {
    case "ArrowLeft":
      return row[row.indexOf(from) - 1];
    case "ArrowRight":
      return row[row.indexOf(from) + 1];
    case "ArrowUp":
      return vertical(from, "previousElementSibling");
    case "ArrowDown":
      return vertical(from, "nextElementSibling");
    case "Home":
      return row[0];
    case "End":
      return row.at(-1);
    default:
      return undefined;
  }
}

/** One figure of each table is in the tab order: the one that last had the focus. Figures of running text all are. */
function rove(to: HTMLAnchorElement) {
  for (const figure of figuresIn(to.closest("table"))) figure.tabIndex = figure === to ? 0 : -1;
}

/**
 * Makes the figures of the tables inside it work like cells: arrow keys move between them, Enter or a click opens where
 * a figure comes from, and the figure named in the address is marked and brought into view.
 */
export function FigureField({ children, className }: { children: ReactNode; className: string | undefined }) {
  const { openCell } = useTrace();
  const field = useRef<HTMLDivElement>(null);
  const address = useSearchParams().get("cell");

  useEffect(() => {
    if (!address) return;
    const figure = figuresIn(field.current).find((one) => one.dataset.cell === address);
    if (!figure) return;
    figure.setAttribute("aria-current", "true");
    figure.scrollIntoView({ block: "nearest", inline: "nearest" });
    return () => figure.removeAttribute("aria-current");
  }, [address]);

  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => {
      const figure = figureOf(event.target);
      if (!figure?.dataset.cell || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      rove(figure);
      openCell(figure.dataset.cell, event.detail === 0);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const figure = figureOf(event.target);
      if (figure?.dataset.cell && event.key === "F2" && event.shiftKey) {
        event.preventDefault();
        openCell(figure.dataset.cell, true, "comments");
        return;
      }
      const next = figure && destination(event, figure);
      if (!next) return;
      event.preventDefault();
      rove(next);
      next.focus();
    };
    element.addEventListener("click", onClick);
    element.addEventListener("keydown", onKeyDown);
    return () => {
      element.removeEventListener("click", onClick);
      element.removeEventListener("keydown", onKeyDown);
    };
  }, [openCell]);

  return (
    <div ref={field} className={className}>
      {children}
    </div>
  );
}
