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

/** The sheet of keys: opened by its button or by `?`, closed by Esc. */
export function KeySheet({ groups }: { groups: readonly KeyGroup[] }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (event.key === "?" || event.key === "？") setOpen(true);
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
          <KeySheetDialog groups={groups} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
