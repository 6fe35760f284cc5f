import type { ClipboardEvent, CompositionEvent, FormEvent } from "react";
import type { Position } from "@/lib/domain/entry";
import type { CellEditing } from "./use-cell-editing";
import type { GridPaste } from "./use-grid-paste";

type Clipboard = ClipboardEvent<HTMLInputElement>;

/** What happens to the input besides keys. The clipboard is the browser's own while a cell is edited. */
export function inputEventsOf(editing: CellEditing, paste: GridPaste, active: Position) {
  const whenIdle = (work: (event: Clipboard) => void) => (event: Clipboard) => {
    if (editing.edit.mode === "idle") work(event);
  };
  return {
    onInput: (event: FormEvent<HTMLInputElement>) =>
      editing.send({ type: "input", at: active, text: event.currentTarget.value }),
    onCompositionStart: () => editing.send({ type: "compositionStart", at: active }),
    onCompositionEnd: (event: CompositionEvent<HTMLInputElement>) =>
      editing.send({ type: "compositionEnd", text: event.currentTarget.value }),
    onCopy: whenIdle(paste.copy),
    onCut: whenIdle(paste.cut),
    onPaste: whenIdle(paste.paste),
    // Another window may have come to the front: the edit goes on when the person is back.
    onBlur: () => {
      if (document.hasFocus()) editing.commit(null);
    },
  };
}
