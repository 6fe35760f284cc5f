import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import type { StepRecord } from "@/lib/features/workflow/types";
import { dateTime } from "../ui/date-time";
import styles from "./workflow.module.css";

/** 办理记录: every step, who took it and for which revision it counts. */
export function RecordTable({ records }: { records: readonly StepRecord[] }) {
  if (records.length === 0) return <p className={styles.none}>还没有办理记录。</p>;
  return (
    <table className={styles.table} aria-label="办理记录">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">办理人</th>
          <th scope="col">事项</th>
          <th scope="col">办理后</th>
          <th scope="col">理由</th>
          <th scope="col">修订和校验值</th>
        </tr>
      </thead>
      <tbody>
        {records.map(({ id, at, actorName, label, unitName, toStage, toStatus, reason, revision, sha256 }) => (
          <tr key={id}>
            <td className={styles.nowrap}>
              <time dateTime={at.toISOString()}>{dateTime(at)}</time>
            </td>
            <td className={styles.nowrap}>{actorName}</td>
            <td>
              {label}
              {unitName && `：${unitName}`}
            </td>
            <td className={styles.nowrap}>
              {STAGE_LABELS[toStage]} · {STATUS_LABELS[toStatus]}
            </td>
            <td>{reason}</td>
            <td className={styles.hash} title={sha256 ?? undefined}>
              {revision !== null && `修订 ${revision} · ${sha256?.slice(0, 12)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
