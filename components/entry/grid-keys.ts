import type { KeyboardEvent } from "react";
import { type Command, commandOf, type EditState } from "@/lib/domain/entry/grid-model";

/** What a key asks of the grid: what the model knows, and what only the screen has. */
export type GridCommand =
  | Command
  /** to another place in the open list */
  | { do: "option"; by: 1 | -1 }
  | { do: "toggle" | "insertBelow" | "removeRows" | "find" | "arrange" }
  /** the next Tab leaves the grid */
  | { do: "release" };

/** The part of a keyboard event that is looked at. */
export type KeyEvent = Pick<KeyboardEvent, "key" | "ctrlKey" | "shiftKey" | "altKey" | "metaKey" | "keyCode"> & {
  nativeEvent: { isComposing: boolean };
};

interface Situation {
  edit: EditState;
  /** whether a list is open below the cell */
  listed: boolean;
  /** whether the active cell holds yes or no */
  boolean: boolean;
}

/** What an input method has a hand in: the event says so, or, in some browsers only, its key code does. */
export function isComposing({ nativeEvent, keyCode }: KeyEvent): boolean {
  return nativeEvent.isComposing || keyCode === 229;
}

/** What a key means; null leaves it to the browser and the input method. */
export function keyCommand(event: KeyEvent, { edit, listed, boolean }: Situation): GridCommand | null {
  if (isComposing(event)) return null;
  const { key, altKey: alt, ctrlKey, metaKey, shiftKey: shift } = event;
  const control = ctrlKey || metaKey;
  if (control && !alt && key === "Enter") return { do: "insertBelow" };
  if (listed && !control && !shift && (key === "ArrowDown" || key === "ArrowUp")) {
    return { do: "option", by: key === "ArrowDown" ? 1 : -1 };
  }
  if (edit.mode === "idle") {
    if (control && !alt && key === "-") return { do: "removeRows" };
    if (control && !alt && key.toLowerCase() === "f") return { do: "find" };
    if (control && shift && !alt && key.toLowerCase() === "l") return { do: "arrange" };
    if (alt && key === "ArrowDown") return { do: "open" };
    if (boolean && key === " " && !control && !alt) return { do: "toggle" };
    if (key === "Escape") return { do: "release" };
  }
  return commandOf({ key, ctrl: ctrlKey, shift, alt, meta: metaKey, composing: false }, edit);
}
