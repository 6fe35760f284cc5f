import type { RevisionAttachmentItem } from "@/lib/features/attachments/types";
import { sizeWords } from "../ui/size-words";
import { attachmentHref } from "./attachment-href";
import styles from "./attachments.module.css";

/** The files that a revision names, each with its hash: they stay as they were when it was submitted. */
export function RevisionAttachments({
  budgetId,
  items,
}: {
  budgetId: string;
  items: readonly RevisionAttachmentItem[];
}) {
  if (items.length === 0) return "—";
  return (
    <details>
      <summary>{items.length} 个</summary>
      <ul className={styles.frozen}>
        {items.map(({ id, place, name, bytes, sha256 }) => (
          <li key={id}>
            <a href={attachmentHref(budgetId, id)} download>
              {name}
            </a>{" "}
            <span className={styles.facts}>
              {sizeWords(bytes)} · {place}
            </span>
            <span className={styles.hash}>{sha256}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
