"use client";

import { usePathname } from "next/navigation";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import type { BudgetComments, CommentThread } from "@/lib/features/comments/types";

interface Comments extends BudgetComments {
  budgetId: string;
  /** the threads at a place, open ones first */
  at(subject: string): CommentThread[];
  /** how many threads at a place are open */
  openAt(subject: string): number;
  /** what was typed and not sent, by place or thread: the drawer may move on and come back */
  drafts: Map<string, string>;
  /** asks the server what was said meanwhile */
  reload(): void;
}

const CommentsContext = createContext<Comments | null>(null);

/** What was said of the budget of the frame. */
export function useComments(): Comments {
  const comments = useContext(CommentsContext);
  if (!comments) throw new Error("useComments is used outside CommentsProvider");
  return comments;
}

async function fetchComments(budgetId: string, signal: AbortSignal): Promise<BudgetComments | null> {
  const response = await fetch(`/api/budgets/${budgetId}/comments`, { signal });
  return response.ok ? response.json() : null;
}

function bySubject(threads: readonly CommentThread[]): Map<string, CommentThread[]> {
  const found = new Map<string, CommentThread[]>();
  for (const thread of threads) found.set(thread.subject, [...(found.get(thread.subject) ?? []), thread]);
  for (const list of found.values()) list.sort((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null));
  return found;
}

interface Props {
  budgetId: string;
  /** as they were when the frame was loaded */
  loaded: BudgetComments;
  children: ReactNode;
}

/**
 * Keeps what was said of a budget, for every page in the frame. The frame stays while pages change and others write: it
 * is asked for anew with every page, and when the window is looked at again. What cannot be fetched leaves what is known.
 */
export function CommentsProvider({ budgetId, loaded, children }: Props) {
  const [known, setKnown] = useState({ loaded, comments: loaded });
  if (known.loaded !== loaded) setKnown({ loaded, comments: loaded });
  const pathname = usePathname();
  const running = useRef<AbortController | null>(null);

  const reload = useCallback(() => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const keep = (comments: BudgetComments | null) => {
      if (comments && !abort.signal.aborted) setKnown((before) => ({ ...before, comments }));
    };
    fetchComments(budgetId, abort.signal).then(keep, () => keep(null));
  }, [budgetId]);

  const first = useRef(pathname);
  useEffect(() => {
    if (first.current === pathname) return;
    first.current = pathname;
    reload();
  }, [pathname, reload]);
  useEffect(() => {
    window.addEventListener("focus", reload);
    return () => {
      window.removeEventListener("focus", reload);
      running.current?.abort();
    };
  }, [reload]);

  const { comments } = known;
  const [drafts] = useState(() => new Map<string, string>());
  const value = useMemo((): Comments => {
    const places = bySubject(comments.threads);
    const at = (subject: string) => places.get(subject) ?? [];
    const openAt = (subject: string) => at(subject).filter(({ resolved }) => resolved === null).length;
    return { ...comments, budgetId, at, openAt, drafts, reload };
  }, [comments, budgetId, drafts, reload]);
  return <CommentsContext value={value}>{children}</CommentsContext>;
}
