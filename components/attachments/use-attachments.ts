"use client";

import { useCallback, useEffect, useState } from "react";
import type { AttachmentList } from "@/lib/features/attachments/types";
import { NO_ANSWER } from "../ui/use-action";

type Answer = { list: AttachmentList } | { message: string };

async function ask(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, init);
    const said = await response.json();
    return response.ok ? { list: said } : { message: said.error.message };
  } catch {
    return { message: NO_ANSWER };
  }
}

/** The files of one line, project or reason: fetched, and fetched anew after one came or went. */
export function useAttachments(budgetId: string, about: string) {
  const [list, setList] = useState<AttachmentList | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const base = `/api/budgets/${budgetId}/attachments`;
  const keep = useCallback((answer: Answer) => {
    if ("list" in answer) setList(answer.list);
    setError("list" in answer ? null : answer.message);
  }, []);
  const load = useCallback(
    (signal?: AbortSignal) =>
      ask(`${base}?${new URLSearchParams({ about })}`, signal ? { signal } : {}).then((answer) => {
        if (!signal?.aborted) keep(answer);
      }),
    [base, about, keep],
  );
  useEffect(() => {
    const abort = new AbortController();
    void load(abort.signal);
    return () => abort.abort();
  }, [load]);
  const send = async (file: File) => {
    setSending(true);
    keep(await ask(`${base}?${new URLSearchParams({ about, name: file.name })}`, { method: "POST", body: file }));
    setSending(false);
  };
  return { list, error, sending, send, load };
}
