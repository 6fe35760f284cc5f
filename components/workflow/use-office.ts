"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";

/** What every action answers, as far as a button needs it. */
interface Answer {
  ok: boolean;
  error?: { message: string };
}

const UNREACHABLE = "连不上服务器，没有办理；请检查网络后重试。";

/** Runs one action at a time, keeps what it could not do, and draws the page anew when it was done. */
export function useOffice() {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [error, setError] = useState<string | null>(null);
  const run = (action: () => Promise<Answer>, done?: () => void) =>
    start(async () => {
      const answer = await action().catch((): Answer => ({ ok: false, error: { message: UNREACHABLE } }));
      setError(answer.ok ? null : (answer.error?.message ?? UNREACHABLE));
      if (!answer.ok) return;
      done?.();
      router.refresh();
    });
  return { run, pending, error, clear: () => setError(null) };
}
