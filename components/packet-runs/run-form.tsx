"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { isDraftStatus, STATUS_LABELS } from "@/lib/domain/labels";
import { startRunAction } from "@/lib/features/packet-runs/actions";
import { LARGEST_RUN } from "@/lib/features/packet-runs/counts";
import type { Choice } from "@/lib/features/packet-runs/types";
import { Button } from "../controls/button";
import { Notice } from "../controls/notice";
import styles from "./packet-runs.module.css";

const UNREACHABLE = "连不上服务器，没有开始生成；请检查网络后重试。";

interface ChoicesProps {
  choices: readonly Choice[];
  picked: ReadonlySet<string>;
  onPick(ids: readonly string[], on: boolean): void;
}

function Choices({ choices, picked, onPick }: ChoicesProps) {
  const all = choices.slice(0, LARGEST_RUN).map(({ id }) => id);
  return (
    <table className={`${styles.table} ${styles.narrow}`} aria-label="可以生成的预算">
      <thead>
        <tr>
          <th scope="col" className={styles.pick}>
            <input
              type="checkbox"
              aria-label="全选"
              checked={all.length > 0 && all.every((id) => picked.has(id))}
              onChange={(event) => onPick(all, event.currentTarget.checked)}
            />
          </th>
          <th scope="col">部门</th>
          <th scope="col">年度</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {choices.map(({ id, departmentName, fiscalYear, status }) => (
          <tr key={id}>
            <td className={styles.pick}>
              <input
                type="checkbox"
                aria-label={`选择 ${departmentName} ${fiscalYear} 年预算`}
                checked={picked.has(id)}
                onChange={(event) => onPick([id], event.currentTarget.checked)}
              />
            </td>
            <th scope="row">{departmentName}</th>
            <td>{fiscalYear}</td>
            <td>
              {STATUS_LABELS[status]}
              {isDraftStatus(status) && <span className={styles.soft}>，文件标“草稿”</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Chooses budgets and starts a run over them. */
export function RunForm({ choices }: { choices: readonly Choice[] }) {
  const router = useRouter();
  const years = [...new Set(choices.map(({ fiscalYear }) => fiscalYear))];
  const [year, setYear] = useState<number | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [pending, setPending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const shown = choices.filter(({ fiscalYear }) => year === null || fiscalYear === year);
  const chosen = shown.filter(({ id }) => picked.has(id)).map(({ id }) => id);
  const pick = (ids: readonly string[], on: boolean) => {
    const rest = [...picked].filter((id) => !ids.includes(id));
    setPicked(new Set(on ? [...rest, ...ids] : rest));
  };
  const start = async () => {
    setPending(true);
    const answer = await startRunAction({ budgets: chosen }).catch(() => null);
    if (answer?.ok) return router.push(`/runs/${answer.data.run}`);
    setPending(false);
    setError(answer ? (answer.error.fields?.budgets ?? answer.error.message) : UNREACHABLE);
  };
  return (
    <section className={styles.section} aria-labelledby="choose">
      <h2 id="choose">选择预算</h2>
      <div className={styles.tools}>
        <label>
          年度{" "}
          <select
            value={year ?? ""}
            onChange={(event) => setYear(event.currentTarget.value ? Number(event.currentTarget.value) : null)}
          >
            <option value="">全部</option>
            {years.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <Button primary disabled={chosen.length === 0} busy={pending} onClick={() => void start()}>
          {`开始生成（${chosen.length} 份）`}
        </Button>
        <span className={styles.soft}>一次最多 {LARGEST_RUN} 份</span>
      </div>
      <div role="alert">{error && <Notice kind="error">{error}</Notice>}</div>
      <Choices choices={shown} picked={picked} onPick={pick} />
    </section>
  );
}
