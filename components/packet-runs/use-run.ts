"use client";

import { useEffect, useState } from "react";
import { countByStatus, isUnfinished } from "@/lib/features/packet-runs/counts";
import type { RunItem } from "@/lib/features/packet-runs/types";

/** How often a run that is under way is asked after, in milliseconds. */
const ROUND_MILLISECONDS = 1000;

/** What is known of a run: its items, and whether the last question went unanswered. */
interface Known {
  items: readonly RunItem[];
  trouble: string | null;
}

async function ask(id: string, signal: AbortSignal): Promise<readonly RunItem[] | string> {
  const response = await fetch(`/api/runs/${id}`, { signal });
  const answer = await response.json();
  return response.ok ? answer.items : answer.error.message;
}

/** The items of a run, asked after while any of them is still to come. */
export function useRun(id: string, loaded: readonly RunItem[]) {
  const [known, setKnown] = useState<Known>({ items: loaded, trouble: null });
  const [round, setRound] = useState(0);
  const unfinished = isUnfinished(countByStatus(known.items));
  useEffect(() => {
    if (!unfinished && round === 0) return;
    const leaving = new AbortController();
    const look = async () => {
      const answer = await ask(id, leaving.signal).catch(() => "连不上服务器，正在重试；后台的生成不受影响。");
      if (leaving.signal.aborted) return;
      setKnown((last) =>
        typeof answer === "string" ? { ...last, trouble: answer } : { items: answer, trouble: null },
      );
      setRound(typeof answer === "string" || isUnfinished(countByStatus(answer)) ? round + 1 : 0);
    };
    const timer = setTimeout(() => void look(), ROUND_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [id, unfinished, round]);
  return { ...known, askAgain: () => setRound((last) => last + 1) };
}
