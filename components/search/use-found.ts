import { useEffect, useState } from "react";
import type { Found } from "@/lib/features/search/types";

/** So long after the last key it is asked for, so that a word is one question. */
const PAUSE_MS = 200;

type State = "loading" | "failed" | "done";

async function ask(address: string, text: string, signal: AbortSignal): Promise<Found[]> {
  const response = await fetch(`${address}?${new URLSearchParams({ text })}`, { signal });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

/** What the server finds of a text: in the budget that is open, and among the budgets the person may list. */
export function useFound(budgetId: string | null, text: string): { found: readonly Found[]; state: State } {
  const [answer, setAnswer] = useState<{ text: string; found: readonly Found[]; failed: boolean } | null>(null);
  useEffect(() => {
    if (text === "") return;
    const abort = new AbortController();
    const places = [...(budgetId === null ? [] : [`/api/budgets/${budgetId}/search`]), "/api/search"];
    const look = async () => {
      const answers = await Promise.allSettled(places.map((address) => ask(address, text, abort.signal)));
      if (abort.signal.aborted) return;
      const found = answers.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
      setAnswer({ text, found, failed: found.length === 0 && answers.some(({ status }) => status === "rejected") });
    };
    const timer = setTimeout(look, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [budgetId, text]);
  if (text === "") return { found: [], state: "done" };
  if (answer?.text !== text) return { found: [], state: "loading" };
  return { found: answer.found, state: answer.failed ? "failed" : "done" };
}
