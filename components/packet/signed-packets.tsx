import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import type { RevisionItem } from "@/lib/features/revisions/types";
import { Action } from "../ui/action";
import { dateTime } from "../ui/date-time";
import styles from "./packet-list.module.css";

interface Props {
  budgetId: string;
  /** the revisions that were signed, the latest first */
  revisions: readonly RevisionItem[];
}

/** The packets of every signed revision: they stay as they were signed, whatever became of the budget since. */
export function SignedPackets({ budgetId, revisions }: Props) {
  if (revisions.length === 0) return null;
  return (
    <table className={styles.list} aria-label="历次签发的公开材料">
      <caption className={styles.caption}>历次签发的公开材料</caption>
      <thead>
        <tr>
          <th scope="col">修订</th>
          <th scope="col">阶段和状态</th>
          <th scope="col">提交</th>
          <th scope="col">校验值</th>
          <th scope="col">下载</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map(({ number, stage, status, createdBy, createdAt, sha256 }) => (
          <tr key={number}>
            <th scope="row">修订 {number}</th>
            <td>
              {STAGE_LABELS[stage]} · {STATUS_LABELS[status]}
            </td>
            <td>
              {createdBy} {dateTime(createdAt)}
            </td>
            <td className={styles.hash}>{sha256}</td>
            <td>
              <Action
                href={`/api/budgets/${budgetId}/packet?revision=${number}`}
                download
                label={`下载修订 ${number} 的全部材料`}
              >
                下载
              </Action>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
