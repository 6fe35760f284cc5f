"use client";

import { FILE_ENDINGS, FILE_KINDS_WORDS } from "@/lib/domain/attachments/file-kind";
import { limitWords } from "@/lib/domain/attachments/limits";
import { removeAttachmentAction } from "@/lib/features/attachments/actions";
import type { AttachmentItem } from "@/lib/features/attachments/types";
import { Button } from "../controls/button";
import { dateTime } from "../ui/date-time";
import { sizeWords } from "../ui/size-words";
import { useAction } from "../ui/use-action";
import { attachmentHref } from "./attachment-href";
import styles from "./attachments.module.css";
import { useAttachments } from "./use-attachments";

function Item({ budgetId, item, onRemove }: { budgetId: string; item: AttachmentItem; onRemove: (() => void) | null }) {
  const { id, name, bytes, sha256, at, by } = item;
  return (
    <li>
      <p className={styles.name}>
        <a href={attachmentHref(budgetId, id)} download>
          {name}
        </a>
        {onRemove && (
          <Button small onClick={onRemove} aria-label={`移除 ${name}`}>
            移除
          </Button>
        )}
      </p>
      <p className={styles.facts}>
        {sizeWords(bytes)} · {by} <time dateTime={at}>{dateTime(new Date(at))}</time>
      </p>
      <p className={styles.hash} title="SHA-256">
        {sha256}
      </p>
    </li>
  );
}

/** The files on which a line, a project or a reason rests: to be opened by everybody who sees it, kept by whoever enters it. */
export function AttachmentList({ budgetId, about }: { budgetId: string; about: string }) {
  const { list, error, sending, send, load } = useAttachments(budgetId, about);
  const removing = useAction(() => void load());
  if (list === null) return error === null ? <p role="status">正在取……</p> : <p role="alert">{error}</p>;
  const { items, used, locked } = list;
  const remove = ({ id: attachmentId }: AttachmentItem) =>
    void removing.run(() => removeAttachmentAction({ budgetId, attachmentId }));
  const failed = error ?? removing.error;
  return (
    <div className={styles.list}>
      {items.length === 0 && <p className={styles.facts}>还没有依据附件。</p>}
      <ul>
        {items.map((item) => (
          <Item
            key={item.id}
            budgetId={budgetId}
            item={item}
            onRemove={locked === null && !removing.pending ? () => remove(item) : null}
          />
        ))}
      </ul>
      {locked === null ? (
        <>
          <label className={styles.upload} data-busy={sending || undefined}>
            {sending ? "正在上传……" : "上传依据附件"}
            <input
              type="file"
              className="visually-hidden"
              accept={FILE_ENDINGS.join(",")}
              disabled={sending}
              onChange={(event) => {
                const file = event.target.files?.[0];
                // Emptied, so that the same file may be chosen again after it was corrected.
                event.target.value = "";
                if (file) void send(file);
              }}
            />
          </label>
          <p className={styles.facts}>
            可上传 {FILE_KINDS_WORDS}；{limitWords()}（已用 {used.files} 个、{sizeWords(used.bytes)}）。
          </p>
          <p className={styles.facts}>依据附件随提交一并列入修订，只供部门和财政部门审核，不随预算公开。</p>
        </>
      ) : (
        <p className={styles.facts}>{locked}</p>
      )}
      <div role="alert">{failed && <p className={styles.error}>{failed}</p>}</div>
    </div>
  );
}
