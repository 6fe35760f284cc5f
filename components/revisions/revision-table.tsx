import { REVISION_STATUS_LABELS, STAGE_LABELS } from "@/lib/domain/labels";
import type { RevisionAttachmentItem } from "@/lib/features/attachments/types";
import type { Recheck } from "@/lib/features/kept/types";
import type { RevisionItem } from "@/lib/features/revisions/types";
import { RevisionAttachments } from "../attachments/revision-attachments";
import { Link } from "../controls/link";
import { dateTime } from "../ui/date-time";
import { RecheckWords } from "./rechecks";
import styles from "./revisions.module.css";

interface Props {
  budgetId: string;
  /** the latest first */
  revisions: readonly RevisionItem[];
  /** whether there is a draft to compare with */
  draft: boolean;
  /** how they stand to the program of today */
  rechecks: readonly Recheck[];
  /** the files that each names, by its id */
  attachments: ReadonlyMap<string, readonly RevisionAttachmentItem[]>;
}

/** The frozen revisions of a budget, each with what it can be compared with. */
export function RevisionTable({ budgetId, revisions, draft, rechecks, attachments }: Props) {
  const compared = (from: number, to: string | number) => `/budgets/${budgetId}/compare?from=${from}&to=${to}`;
  return (
    <table className={styles.table} aria-label="修订">
      <thead>
        <tr>
          <th scope="col">修订</th>
          <th scope="col">阶段</th>
          <th scope="col">状态</th>
          <th scope="col">提交</th>
          <th scope="col">提交人</th>
          <th scope="col">校验值（SHA-256）</th>
          <th scope="col">依据附件</th>
          <th scope="col">按现行程序重算</th>
          <th scope="col">对比</th>
        </tr>
      </thead>
      <tbody>
        {revisions.map(({ id, number, stage, status, createdAt, createdBy, sha256 }, index) => {
          const previous = revisions[index + 1];
          return (
            <tr key={id}>
              <th scope="row">修订 {number}</th>
              <td>{STAGE_LABELS[stage]}</td>
              <td>{REVISION_STATUS_LABELS[status]}</td>
              <td>
                <time dateTime={createdAt.toISOString()}>{dateTime(createdAt)}</time>
              </td>
              <td>{createdBy}</td>
              <td className={styles.hash}>{sha256}</td>
              <td>
                <RevisionAttachments budgetId={budgetId} items={attachments.get(id) ?? []} />
              </td>
              <td>
                <RecheckWords recheck={rechecks.find((one) => one.number === number)} />
              </td>
              <td className={styles.links}>
                {previous && <Link href={compared(previous.number, number)}>与修订 {previous.number} 对比</Link>}
                {draft && <Link href={compared(number, "draft")}>与现稿对比</Link>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
