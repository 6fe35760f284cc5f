"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";

/** What every action answers, as far as a button needs it. */
export interface ActionAnswer {
  ok: boolean;
  error?: { message: string; fields?: Record<string, string> };
}

const UNREACHABLE = "连不上服务器，没有保存；请检查网络后重试。";

/** What is said when the server did not answer at all. */
export const NO_ANSWER = "连不上服务器，请检查网络后重试。";

/** What an action could not do, in one sentence: that of the first field, else its own. */
export function sentenceOf({ error }: ActionAnswer): string {
  return Object.values(error?.fields ?? {})[0] ?? error?.message ?? UNREACHABLE;
}

/**
 * Runs one action at a time, keeps what it could not do, and draws the page anew when it was done. No transition is held
 * open meanwhile: a person who opens something else while the answer is on its way is not kept waiting for it.
 *
 * @param answered called with every answer, also with a refusal: somebody else may have been first
 */
export function useAction(answered?: () => void) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const run = async (action: () => Promise<ActionAnswer>, done?: () => void): Promise<void> => {
    setPending(true);
    const answer = await action().catch((): ActionAnswer => ({ ok: false, error: { message: UNREACHABLE } }));
    setPending(false);
    setError(answer.ok ? null : sentenceOf(answer));
    answered?.();
    if (!answer.ok) return;
    done?.();
    router.refresh();
  };
  return { run, pending, error };
}
