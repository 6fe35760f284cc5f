"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import type { Progress } from "@/lib/features/consolidated/types";
import styles from "./consolidated.module.css";

/** How often is asked how far it is, in milliseconds. */
const ROUND_MILLISECONDS = 1_000;

type Known = Progress & { trouble: boolean };

/** Says how far the reading of the budgets is, and shows the tables when they are there. */
export function Reading({ query, loaded }: { query: string; loaded: Progress }) {
  const router = useRouter();
  const [known, setKnown] = useState<Known>({ ...loaded, trouble: false });
  const [round, setRound] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const look = async () => {
      const response = await fetch(`/api/consolidated/progress${query}`, { signal: leaving.signal }).catch(() => null);
      if (leaving.signal.aborted) return;
      const answer = response?.ok ? await response.json() : null;
      if (answer && answer.state !== "reading") return router.refresh();
      setKnown((last) => ({ ...last, ...answer, trouble: answer === null }));
      setRound(round + 1);
    };
    const timer = setTimeout(() => void look(), ROUND_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [query, round, router]);
  const { read, of, trouble } = known;
  const number = (count: number) => count.toLocaleString("zh-CN");
  return (
    <div className={styles.reading}>
      <progress aria-label="汇总进度" max={of} value={read} />
      <p role="status">{`正在汇总，已读取 ${number(read)} / ${number(of)} 个部门`}</p>
      {trouble && <p role="alert">连不上服务器，正在重试；汇总不受影响。</p>}
    </div>
  );
}
