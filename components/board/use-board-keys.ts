import { type RefObject, useEffect } from "react";

const isPlain = ({ ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) => !(ctrlKey || metaKey || shiftKey || altKey);

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);

/** What of the cells of a column takes the focus, from the first row of the page to the last. */
function columnOf(cell: Element): HTMLElement[] {
  const place = [...(cell.parentElement?.children ?? [])].indexOf(cell);
  const rows = [...(cell.closest("table")?.querySelectorAll("tbody tr") ?? [])];
  return rows.flatMap((row) => row.children[place]?.querySelector<HTMLElement>("a, input") ?? []);
}

/** Gives a list its keys: ↑ and ↓ go to the same column of the next row, / to the search. */
export function useBoardKeys(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const cell = event.target instanceof Element ? event.target.closest("td, th") : null;
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!cell || step === undefined || !isPlain(event)) return;
      const column = columnOf(cell);
      const next = column[column.indexOf(event.target as HTMLElement) + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    const onSlash = (event: KeyboardEvent) => {
      if (event.key !== "/" || !isPlain(event) || isTyping(event.target)) return;
      event.preventDefault();
      document.querySelector<HTMLInputElement>("[data-board-search]")?.select();
    };
    element.addEventListener("keydown", onKeyDown);
    document.addEventListener("keydown", onSlash);
    return () => {
      element.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("keydown", onSlash);
    };
  }, [field]);
}
