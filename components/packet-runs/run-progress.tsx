"use client";

import { useState } from "react";
import { cancelRunAction, retryRunAction } from "@/lib/features/packet-runs/actions";
import { countByStatus, isUnfinished } from "@/lib/features/packet-runs/counts";
import type { Run, RunCounts } from "@/lib/features/packet-runs/types";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import { Action } from "../ui/action";
import { dateTime } from "../ui/date-time";
import { PageHead } from "../ui/page-head";
import scroll from "../ui/scroll.module.css";
import styles from "./packet-runs.module.css";
import { RunTable } from "./run-table";
import { useRun } from "./use-run";
import { countWords } from "./words";

const UNREACHABLE = "连不上服务器，没有办理；请检查网络后重试。";

interface ButtonsProps {
  run: string;
  counts: RunCounts;
  onDone(): void;
  onError(message: string | null): void;
}

function Buttons({ run, counts, onDone, onError }: ButtonsProps) {
  const [pending, setPending] = useState(false);
  const again = counts.failed + counts.cancelled;
  const act = async (action: typeof cancelRunAction) => {
    setPending(true);
    const answer = await action({ run }).catch(() => null);
    setPending(false);
    onError(answer?.ok ? null : (answer?.error.message ?? UNREACHABLE));
    onDone();
  };
  return (
    <>
      <Action href="/runs">返回批量生成</Action>
      {counts.waiting > 0 && (
        <Button
          disabled={pending}
          onClick={() => void act(cancelRunAction)}
        >{`取消排队的 ${counts.waiting} 份`}</Button>
      )}
      {again > 0 && (
        <Button disabled={pending} onClick={() => void act(retryRunAction)}>{`重新生成 ${again} 份`}</Button>
      )}
      {counts.done > 0 && (
        <Action href={`/api/runs/${run}/packets`} download primary>
          {isUnfinished(counts) ? `下载已生成的 ${counts.done} 份（zip）` : "全部下载（zip）"}
        </Action>
      )}
    </>
  );
}

function Bar({ counts, all }: { counts: RunCounts; all: number }) {
  const words = countWords(counts);
  const over = all - counts.waiting - counts.working;
  return (
    <div className={styles.progress}>
      <progress aria-label="生成进度" max={all} value={over} aria-valuetext={words} />
      <p role="status">{words}</p>
      {counts.cancelled > 0 && counts.working > 0 && <p className={styles.soft}>正在生成的一份会做完。</p>}
    </div>
  );
}

/** 批量生成 as it goes on: how far it is, what was found, what can be taken away. */
export function RunProgress({ loaded }: { loaded: Run }) {
  const { items, trouble, askAgain } = useRun(loaded.id, loaded.items);
  const [error, setError] = useState<string | null>(null);
  const counts = countByStatus(items);
  const said = error ?? trouble;
  return (
    <>
      <PageHead actions={<Buttons run={loaded.id} counts={counts} onDone={askAgain} onError={setError} />}>
        <h1>批量生成进度</h1>
        <span>{dateTime(loaded.createdAt)} 开始</span>
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        <div role="alert">{said && <Notice kind="error">{said}</Notice>}</div>
        <Bar counts={counts} all={items.length} />
        <RunTable run={loaded.id} items={items} />
      </div>
    </>
  );
}
