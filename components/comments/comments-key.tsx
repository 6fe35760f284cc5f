"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { useComments } from "./comments-context";

/** F9 from anywhere in the frame goes to the next unresolved comment, Shift F9 to the one before, in one round. */
export function CommentsKey() {
  const { threads, budgetId } = useComments();
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams();
  const cell = query.get("cell");
  const here = cell === null ? query.get("at") : `cell:${cell}`;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F9") return;
      event.preventDefault();
      const open = threads.filter(({ resolved }) => resolved === null);
      // Several threads at one place are read together: a place is one stop.
      const stops = open.filter(({ subject }, index) => open.findIndex((one) => one.subject === subject) === index);
      const at = stops.findIndex(({ subject }) => subject === here);
      const start = at < 0 && event.shiftKey ? 0 : at;
      const next = stops[(start + (event.shiftKey ? -1 : 1) + stops.length) % stops.length];
      const list = `/budgets/${budgetId}/review/comments`;
      if (next) router.push(`/budgets/${budgetId}/${next.path}`);
      else if (pathname !== list) router.push(list);
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [threads, budgetId, router, pathname, here]);
  return null;
}
