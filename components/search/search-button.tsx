"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import styles from "./search.module.css";

const load = async () => ({ default: (await import("./search-dialog")).SearchDialog });
const SearchDialog = lazy(load);
/** Browsers that do not say when they have nothing to do are given so long, in milliseconds. */
const SOON = 2_000;

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
  // Its code comes when the page has nothing else to do: what is typed right after Ctrl K is not to go elsewhere.
  useEffect(() => {
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(load, SOON);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(handle);
  }, []);
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
