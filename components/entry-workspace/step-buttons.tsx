"use client";

import { useCallback, useEffect } from "react";
import { useEntry } from "./entry-context";
import styles from "./entry-frame.module.css";

/** Fields have steps of their own for what is being typed in them. */
const TYPED_IN = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/** What was done last in the forms, by name, and the way back from it and to it again. */
export function StepButtons() {
  const { steps, ready, lockedBecause } = useEntry();
  const { undo, redo, step } = steps;
  const go = useCallback(
    (direction: "undo" | "redo") => {
      // What was typed and not read yet is a step too: leaving the field reads it.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      setTimeout(() => step(direction));
    },
    [step],
  );
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
      if (event.target instanceof Element && event.target.closest(TYPED_IN)) return;
      event.preventDefault();
      go(key === "y" || event.shiftKey ? "redo" : "undo");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [go]);
  if (lockedBecause !== null || (undo === null && redo === null)) return null;
  return (
    <span className={styles.steps}>
      {undo !== null && (
        <button type="button" className={styles.button} disabled={!ready} title="Ctrl Z" onClick={() => go("undo")}>
          撤销：{undo}
        </button>
      )}
      {redo !== null && (
        <button type="button" className={styles.button} disabled={!ready} title="Ctrl Y" onClick={() => go("redo")}>
          重做：{redo}
        </button>
      )}
    </span>
  );
}
