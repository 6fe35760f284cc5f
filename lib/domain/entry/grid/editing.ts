import type { Position } from "../columns";
import type { Move } from "./selection";

/**
 * Whether a cell is being edited. `typed` editing began with a key and the arrows leave it; `opened` editing began with
 * F2 or a double click and the arrows move the caret. While an input method composes, no key means anything to the grid.
 */
export type EditState =
  | { mode: "idle" }
  | { mode: "editing"; at: Position; text: string; how: "typed" | "opened"; composing: boolean };

/** What happens to the input that always has the focus. */
export type EditEvent =
  /** F2 or a double click: `text` is what the cell shows */
  | { type: "open"; at: Position; text: string }
  /** the input holds this text now; `at` is the active cell. From idle it begins an edit that replaces the cell */
  | { type: "input"; at: Position; text: string }
  | { type: "compositionStart"; at: Position }
  | { type: "compositionEnd"; text: string }
  | { type: "cancel" }
  /** the edit is over; `move` is where to go, null to stay */
  | { type: "commit"; move: Move | null };

/** The state after an event, and the text to be read into a cell where one was committed. */
export interface EditStep {
  state: EditState;
  commit: { at: Position; text: string; move: Move | null } | null;
}

/** Nothing is being edited. */
export const IDLE: EditState = { mode: "idle" };

const stay = (state: EditState): EditStep => ({ state, commit: null });

function typed(state: EditState, at: Position, text: string, composing: boolean): EditStep {
  if (state.mode === "editing") return stay({ ...state, text, composing });
  return stay({ mode: "editing", at, text, how: "typed", composing });
}

/** The next state. Cancel and commit are ignored while an input method composes: its keys are not the grid's. */
export function editStep(state: EditState, event: EditEvent): EditStep {
  switch (event.type) {
    case "open":
      if (state.mode === "editing") return stay(state.composing ? state : { ...state, how: "opened" });
      return stay({ mode: "editing", at: event.at, text: event.text, how: "opened", composing: false });
    case "input":
      return typed(state, event.at, event.text, state.mode === "editing" && state.composing);
    case "compositionStart":
      return typed(state, event.at, state.mode === "editing" ? state.text : "", true);
    case "compositionEnd":
      return stay(state.mode === "editing" ? { ...state, text: event.text, composing: false } : state);
    case "cancel":
      return stay(state.mode === "editing" && state.composing ? state : IDLE);
    case "commit":
      if (state.mode === "idle" || state.composing) return stay(state);
      return { state: IDLE, commit: { at: state.at, text: state.text, move: event.move } };
  }
}
