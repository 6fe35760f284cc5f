"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import styles from "./key-sheet.module.css";
import type { KeyGroup } from "./key-sheet-dialog";

// Few people open it on any one page: its code comes when it is asked for.
const KeySheetDialog = lazy(async () => ({ default: (await import("./key-sheet-dialog")).KeySheetDialog }));

/** Whether a key press belongs to something a person is typing into. */
function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

const present = ({ on }: KeyGroup) => on === undefined || document.querySelector(on) !== null;

/** The sheet of keys: opened by its button, by `?`, or by F1 while something is typed; closed by Esc. */
export function KeySheet({ groups }: { groups: readonly KeyGroup[] }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const asked = event.key === "F1" || (/^[?？]$/.test(event.key) && !typing(event.target));
      if (!asked) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <>
      <button type="button" className={styles.button} onClick={() => setOpen(true)} aria-haspopup="dialog">
        快捷键 <kbd>?</kbd>
      </button>
      {open && (
        <Suspense>
          <KeySheetDialog groups={groups.filter(present)} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
