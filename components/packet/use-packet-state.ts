"use client";

import { useEffect, useState } from "react";

/** A file of the packet as it was drawn. */
export interface DrawnFile {
  name: string;
  /** in bytes */
  size: number;
  notices: string[];
}

/** How far the drawing of the packet is. */
export type PacketState =
  | { at: "drawing"; seconds: number }
  | { at: "drawn"; files: readonly DrawnFile[] }
  | { at: "failed"; message: string };

const BEGUN: PacketState = { at: "drawing", seconds: 0 };
const UNREACHABLE = "连不上服务器，文件没有生成；请检查网络后重试。";

async function ask(budgetId: string, signal: AbortSignal): Promise<PacketState> {
  const response = await fetch(`/api/budgets/${budgetId}/packet-state`, { signal });
  const answer = await response.json();
  return response.ok ? { at: "drawn", files: answer.files } : { at: "failed", message: answer.error.message };
}

/** Has the packet drawn as soon as the page is there, so that a download is one click without waiting. */
export function usePacketState(budgetId: string) {
  const [state, setState] = useState<PacketState>(BEGUN);
  const [asked, setAsked] = useState(true);
  useEffect(() => {
    if (!asked) return;
    const leaving = new AbortController();
    setState(BEGUN);
    const clock = setInterval(() => {
      setState((last) => (last.at === "drawing" ? { ...last, seconds: last.seconds + 1 } : last));
    }, 1000);
    ask(budgetId, leaving.signal)
      .catch((): PacketState => ({ at: "failed", message: UNREACHABLE }))
      .then((answer) => {
        clearInterval(clock);
        if (leaving.signal.aborted) return;
        setState(answer);
        if (answer.at === "failed") setAsked(false);
      });
    return () => {
      clearInterval(clock);
      leaving.abort();
    };
  }, [budgetId, asked]);
  return { state, tryAgain: () => setAsked(true) };
}
