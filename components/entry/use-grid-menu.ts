import { type MouseEvent, type RefObject, useState } from "react";
import { contains, type Range } from "@/lib/domain/entry/grid-model";
import { type Target, targetOf } from "./use-grid-pointer";

interface Parts {
  input: RefObject<HTMLInputElement | null>;
  range: Range;
  select(target: Target, extend: boolean): void;
}

/** Where the menu of a grid stands: at the mouse, or at the active cell when a key asks for it. */
export function useGridMenu({ input, range, select }: Parts) {
  const [menuAt, setMenuAt] = useState<{ x: number; y: number } | null>(null);
  const onContextMenu = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (target === input.current) {
      // While a cell is edited its text has the browser's own menu.
      if (!target.hasAttribute("data-ready")) return;
      const { left, bottom } = target.getBoundingClientRect();
      event.preventDefault();
      return setMenuAt({ x: left, y: bottom });
    }
    const pointed = targetOf(target);
    if (!pointed) return;
    event.preventDefault();
    if (pointed.kind !== "cell" || !contains(range, pointed.at)) select(pointed, false);
    setMenuAt({ x: event.clientX, y: event.clientY });
  };
  return { menuAt, onContextMenu, closeMenu: () => setMenuAt(null) };
}
