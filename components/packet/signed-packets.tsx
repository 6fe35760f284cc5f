import { STAGE_LABELS, STATUS_LABELS } from "@/lib/domain/labels";
import type { RevisionItem } from "@/lib/features/revisions/types";
import { Action } from "../ui/action";
import { dateTime } from "../ui/date-time";
import styles from "./packet.module.css";

interface Props {
  budgetId: string;
  /** the revisions that were signed, the latest first */
  revisions: readonly RevisionItem[];
}

/** The number of the disclosed revision that took the place of this one; null for one that stands, or was never disclosed. */
function replacedBy({ number, status }: RevisionItem, revisions: readonly RevisionItem[]): number | null {
  if (status !== "disclosed") return null;
  // The latest comes first: the last one after this that was disclosed is the next in time.
  return revisions.findLast((one) => one.number > number && one.status === "disclosed")?.number ?? null;
}

/** The packets of every signed revision: they stay as they were signed, whatever became of the budget since. */
export function SignedPackets({ budgetId, revisions }: Props) {
  if (revisions.length === 0) return null;
  const listed = revisions.map((one) => ({ ...one, replaced: replacedBy(one, revisions) }));
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
        {listed.map(({ number, stage, status, createdBy, createdAt, sha256, replaced }) => (
          <tr key={number}>
            <th scope="row">修订 {number}</th>
            <td>
              {STAGE_LABELS[stage]} · {STATUS_LABELS[status]}
              {replaced !== null && `，已由修订 ${replaced} 代替`}
            </td>
            <td>
              {createdBy} {dateTime(createdAt)}
            </td>
            <td className={styles.hash}>
              <abbr title={sha256}>{sha256.slice(0, 12)}…</abbr>
            </td>
            <td>
              <Action
                href={`/api/budgets/${budgetId}/packet?revision=${number}`}
                download
                label={`下载修订 ${number} 的全部材料`}
              >
                下载
              </Action>{" "}
              <Action
                href={`/api/budgets/${budgetId}/packet?revision=${number}&unit=all`}
                download
                label={`下载修订 ${number} 各单位的材料`}
              >
                各单位
              </Action>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
