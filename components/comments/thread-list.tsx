"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { readMentionsAction, writeCommentAction } from "@/lib/features/comments/actions";
import type { CommentThread } from "@/lib/features/comments/types";
import styles from "./comments.module.css";
import { useComments } from "./comments-context";
import { ThreadView } from "./thread-view";
import { useCommenting } from "./use-commenting";

const Composer = lazy(() => import("./composer"));

/** Whoever has the comments before the eyes has read them. */
function useRead(threads: readonly CommentThread[]): void {
  const { budgetId, reload } = useComments();
  const unread = threads
    .flatMap(({ comments }) => comments)
    .filter((comment) => comment.unread)
    .map(({ id }) => id)
    .join(" ");
  useEffect(() => {
    if (unread === "") return;
    const read = readMentionsAction({ budgetId, commentIds: unread.split(" ") });
    // The number in the bar is only put right; a failure leaves it for the next time.
    read.then(reload, () => undefined);
  }, [budgetId, unread, reload]);
}

interface Props {
  subject: string;
  /** whether the budget still has the place */
  present: boolean;
  /** whether it was opened by key, to write at once */
  takeFocus: boolean;
}

/** What was said of one place, and where something is to be said. */
export function ThreadList({ subject, present, takeFocus }: Props) {
  const { at, budgetId, people, writing } = useComments();
  const { run, pending, error } = useCommenting();
  const threads = at(subject);
  useRead(threads);
  const [writingAnother, setWritingAnother] = useState(false);
  const open = threads.length === 0 || writingAnother;
  return (
    <div className={styles.list}>
      {!present && <p className={styles.gone}>所批注的内容已删除。</p>}
      {threads.map((thread) => (
        <ThreadView key={thread.id} thread={thread} />
      ))}
      {threads.length === 0 && <p className={styles.hint}>还没有批注。</p>}
      {!writing.allowed && <p className={styles.hint}>{writing.reason}</p>}
      {writing.allowed && present && !open && (
        <button type="button" className={styles.button} onClick={() => setWritingAnother(true)}>
          另写一条批注
        </button>
      )}
      {writing.allowed && present && open && (
        <Suspense>
          <Composer
            about={subject}
            label="写批注"
            send="批注"
            people={people}
            pending={pending}
            autoFocus={writingAnother || takeFocus}
            onSend={(text, mentions, sent) =>
              run(
                () => writeCommentAction({ budgetId, subject, text, mentions }),
                () => {
                  sent();
                  setWritingAnother(false);
                },
              )
            }
          />
        </Suspense>
      )}
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
    </div>
  );
}
