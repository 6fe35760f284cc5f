import { describe, expect, it } from "vitest";
import { type EditState, IDLE } from "@/lib/domain/entry/grid-model";
import { type KeyEvent, keyCommand } from "./grid-keys";

const press = (key: string, more: Partial<KeyEvent> = {}): KeyEvent => ({
  ...{ key, keyCode: 0, ctrlKey: false, shiftKey: false, altKey: false, metaKey: false },
  nativeEvent: { isComposing: false },
  ...more,
});
const TYPING: EditState = {
  ...{ mode: "editing", at: { row: 0, column: 0 }, text: "3", how: "typed", composing: false },
};
const idle = { edit: IDLE, listed: false, boolean: false };
const typing = { edit: TYPING, listed: false, boolean: false };
const CONTROL = { ctrlKey: true };

describe("keyCommand", () => {
  it.each([
    [press("Enter", CONTROL), idle, { do: "insertBelow" }],
    [press("Enter", CONTROL), typing, { do: "insertBelow" }],
    [press("-", CONTROL), idle, { do: "removeRows" }],
    [press("-", CONTROL), typing, null],
    [press("ArrowDown", { altKey: true }), idle, { do: "open" }],
    [press(" "), { ...idle, boolean: true }, { do: "toggle" }],
    [press(" "), idle, null],
    [press("Escape"), idle, { do: "release" }],
    [press("Escape"), typing, { do: "cancel" }],
    [press("ArrowDown"), { ...typing, listed: true }, { do: "option", by: 1 }],
    [press("ArrowUp"), { ...typing, listed: true }, { do: "option", by: -1 }],
    [press("ArrowDown"), typing, { do: "commit", move: "down" }],
    [press("c", CONTROL), idle, null],
    [press("a"), idle, null],
  ])("%j", (event, situation, command) => {
    expect(keyCommand(event, situation)).toEqual(command);
  });

  it("leaves every key to the input method while it composes", () => {
    for (const key of ["Enter", "Tab", "Escape", "ArrowDown", " ", "F2", "z"]) {
      expect(keyCommand(press(key, { nativeEvent: { isComposing: true } }), typing)).toBeNull();
      expect(keyCommand(press(key, { keyCode: 229, ctrlKey: true }), idle)).toBeNull();
    }
  });
});
