import type { EditState } from "./editing";
import type { Move } from "./selection";

/** A key as the browser reports it; `meta` is the command key. */
export interface KeyPress {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
  meta: boolean;
  /** `isComposing` of the event: an input method is at work */
  composing: boolean;
}

/** What a key asks of the grid. */
export type Command =
  | { do: "move"; move: Move; extend: boolean }
  | { do: "commit"; move: Move }
  | { do: "cancel" | "open" | "clear" | "fillDown" | "fillRight" | "undo" | "redo" | "selectAll" };

const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "home",
  End: "end",
  PageUp: "pageUp",
  PageDown: "pageDown",
  Tab: "tab",
  Enter: "enter",
};

const CONTROLS: Readonly<Record<string, Command>> = {
  home: { do: "move", move: "gridHome", extend: false },
  end: { do: "move", move: "gridEnd", extend: false },
  arrowup: { do: "move", move: "jumpUp", extend: false },
  arrowdown: { do: "move", move: "jumpDown", extend: false },
  arrowleft: { do: "move", move: "jumpLeft", extend: false },
  arrowright: { do: "move", move: "jumpRight", extend: false },
  d: { do: "fillDown" },
  r: { do: "fillRight" },
  z: { do: "undo" },
  y: { do: "redo" },
  a: { do: "selectAll" },
};

function moveOf({ key, shift }: KeyPress): Move | undefined {
  const move = MOVES[key];
  if (!shift) return move;
  return move === "tab" ? "shiftTab" : move === "enter" ? "shiftEnter" : move;
}

function idleCommand(press: KeyPress): Command | null {
  const { key, shift, ctrl, meta } = press;
  if (ctrl || meta) {
    const command = CONTROLS[key.toLowerCase()] ?? null;
    if (command?.do === "undo" && shift) return { do: "redo" };
    return command?.do === "move" ? { ...command, extend: shift } : command;
  }
  if (key === "F2") return { do: "open" };
  if (key === "Delete" || key === "Backspace") return { do: "clear" };
  const move = moveOf(press);
  if (!move) return null;
  return { do: "move", move, extend: shift && key !== "Tab" && key !== "Enter" };
}

function editingCommand(press: KeyPress, how: "typed" | "opened"): Command | null {
  const { key, ctrl, meta } = press;
  if (ctrl || meta) return null;
  if (key === "Escape") return { do: "cancel" };
  if (key === "F2") return { do: "open" };
  const move = moveOf(press);
  if (!move) return null;
  const leaves = key === "Enter" || key === "Tab" || (how === "typed" && !press.shift);
  return leaves ? { do: "commit", move } : null;
}

/**
 * What a key means; null leaves it to the browser: letters go into the input, Ctrl+C, X and V become clipboard events, and
 * everything belongs to the input method while it composes (the key is then reported as `Process` or as composing).
 */
export function commandOf(press: KeyPress, state: EditState): Command | null {
  const composing = press.composing || press.key === "Process" || (state.mode === "editing" && state.composing);
  if (composing || press.alt) return null;
  return state.mode === "idle" ? idleCommand(press) : editingCommand(press, state.how);
}
