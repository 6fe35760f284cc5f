"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import styles from "./search.module.css";

// Few people open it on any one page: its code comes when it is asked for.
const SearchDialog = lazy(async () => ({ default: (await import("./search-dialog")).SearchDialog }));

/** A page that can be gone to by its name. */
export interface SearchedPage {
  href: string;
  label: string;
}

interface Props {
  /** the budget that is open; null where none is */
  budgetId: string | null;
  pages: readonly SearchedPage[];
}

/** 搜索: opened by its button or by Ctrl K, from anywhere. */
export function SearchButton({ budgetId, pages }: Props) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAsked = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === "k";
      if (!isAsked || event.isComposing || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      event.stopPropagation();
      setOpen(true);
    };
    // Before the grid, which takes every key.
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, []);
  return (
    <>
      <button type="button" className={styles.button} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        搜索 <kbd>Ctrl K</kbd>
      </button>
      {open && (
        <Suspense>
          <SearchDialog budgetId={budgetId} pages={pages} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
