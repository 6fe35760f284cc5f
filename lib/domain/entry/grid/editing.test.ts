import { describe, expect, it } from "vitest";
import { type EditEvent, type EditState, editStep, IDLE } from "./editing";
import { type Command, commandOf, type KeyPress } from "./keys";

const AT = { row: 1, column: 2 };

function run(...events: EditEvent[]): { state: EditState; commits: unknown[] } {
  const commits: unknown[] = [];
  let state: EditState = IDLE;
  for (const event of events) {
    const step = editStep(state, event);
    state = step.state;
    if (step.commit) commits.push(step.commit);
  }
  return { state, commits };
}

describe("editStep", () => {
  it("begins with a key and replaces the cell", () => {
    const typed = run({ type: "input", at: AT, text: "5" }, { type: "input", at: AT, text: "56" });
    expect(typed.state).toEqual({ mode: "editing", at: AT, text: "56", how: "typed", composing: false });
    expect(run({ type: "input", at: AT, text: "5" }, { type: "commit", move: "enter" })).toEqual({
      state: IDLE,
      commits: [{ at: AT, text: "5", move: "enter" }],
    });
  });

  it("opens what the cell shows with F2, also while typing", () => {
    expect(run({ type: "open", at: AT, text: "12.00" }).state).toMatchObject({ text: "12.00", how: "opened" });
    const typed = run({ type: "input", at: AT, text: "5" }, { type: "open", at: AT, text: "12.00" });
    expect(typed.state).toMatchObject({ text: "5", how: "opened" });
  });

  it("forgets the edit with Escape", () => {
    expect(run({ type: "input", at: AT, text: "5" }, { type: "cancel" })).toEqual({ state: IDLE, commits: [] });
    expect(run({ type: "commit", move: null })).toEqual({ state: IDLE, commits: [] });
  });

  it("keeps every letter of a composition, and neither commits nor cancels within it", () => {
    const composing = run(
      { type: "compositionStart", at: AT },
      { type: "input", at: AT, text: "g" },
      { type: "input", at: AT, text: "gw" },
      { type: "commit", move: "enter" },
      { type: "cancel" },
      { type: "open", at: AT, text: "旧" },
    );
    expect(composing).toEqual({
      state: { mode: "editing", at: AT, text: "gw", how: "typed", composing: true },
      commits: [],
    });
    const done = run(
      { type: "compositionStart", at: AT },
      { type: "input", at: AT, text: "gw" },
      { type: "compositionEnd", text: "公务" },
      { type: "commit", move: "tab" },
    );
    expect(done).toEqual({ state: IDLE, commits: [{ at: AT, text: "公务", move: "tab" }] });
    expect(run({ type: "compositionEnd", text: "公务" }).state).toEqual(IDLE);
  });
});

describe("commandOf", () => {
  const press = (key: string, parts: Partial<KeyPress> = {}): KeyPress => ({
    key,
    ctrl: false,
    shift: false,
    alt: false,
    meta: false,
    composing: false,
    ...parts,
  });
  const typed: EditState = { mode: "editing", at: AT, text: "5", how: "typed", composing: false };
  const opened: EditState = { ...typed, how: "opened" };

  it.each<[KeyPress, Command | null]>([
    [press("ArrowDown"), { do: "move", move: "down", extend: false }],
    [press("ArrowDown", { shift: true }), { do: "move", move: "down", extend: true }],
    [press("Tab", { shift: true }), { do: "move", move: "shiftTab", extend: false }],
    [press("Enter", { shift: true }), { do: "move", move: "shiftEnter", extend: false }],
    [press("Home", { ctrl: true }), { do: "move", move: "gridHome", extend: false }],
    [press("End", { ctrl: true, shift: true }), { do: "move", move: "gridEnd", extend: true }],
    [press("F2"), { do: "open" }],
    [press("Delete"), { do: "clear" }],
    [press("Backspace"), { do: "clear" }],
    [press("d", { ctrl: true }), { do: "fillDown" }],
    [press("r", { ctrl: true }), { do: "fillRight" }],
    [press("z", { ctrl: true }), { do: "undo" }],
    [press("Z", { meta: true, shift: true }), { do: "redo" }],
    [press("y", { ctrl: true }), { do: "redo" }],
    [press("a", { ctrl: true }), { do: "selectAll" }],
    [press("c", { ctrl: true }), null],
    [press("v", { ctrl: true }), null],
    [press("5"), null],
    [press("g"), null],
    [press("ArrowDown", { alt: true }), null],
    [press("Escape"), null],
    [press("Process"), null],
    [press("Enter", { composing: true }), null],
  ])("from idle %j", (key, command) => expect(commandOf(key, IDLE)).toEqual(command));

  it("leaves a typed edit with the arrows, an opened one only with Enter and Tab", () => {
    expect(commandOf(press("ArrowRight"), typed)).toEqual({ do: "commit", move: "right" });
    expect(commandOf(press("ArrowRight"), opened)).toBeNull();
    expect(commandOf(press("ArrowRight", { shift: true }), typed)).toBeNull();
    for (const state of [typed, opened]) {
      expect(commandOf(press("Enter"), state)).toEqual({ do: "commit", move: "enter" });
      expect(commandOf(press("Tab", { shift: true }), state)).toEqual({ do: "commit", move: "shiftTab" });
      expect(commandOf(press("Escape"), state)).toEqual({ do: "cancel" });
      expect(commandOf(press("F2"), state)).toEqual({ do: "open" });
      expect(commandOf(press("Delete"), state)).toBeNull();
      expect(commandOf(press("z", { ctrl: true }), state)).toBeNull();
    }
  });

  it("leaves every key to the input method while it composes", () => {
    const composing: EditState = { ...typed, composing: true };
    for (const key of ["Enter", "Escape", "Tab", "ArrowDown", "F2", " "]) {
      expect(commandOf(press(key), composing)).toBeNull();
    }
  });
});
