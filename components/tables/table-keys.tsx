"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** `[` and `]` turn to the table before and after, whatever the keyboard layout prints on those keys. */
export function TableKeys({ previous, next }: { previous: string | null; next: string | null }) {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, [aria-modal]")) return;
      const href = event.code === "BracketLeft" ? previous : event.code === "BracketRight" ? next : null;
      if (href !== null) router.push(href);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [router, previous, next]);
  return null;
}
