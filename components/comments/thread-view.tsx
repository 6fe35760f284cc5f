"use client";

import { lazy, Suspense, useState } from "react";
import { reopenThreadAction, replyAction, resolveThreadAction } from "@/lib/features/comments/actions";
import type { CommentThread, CommentView } from "@/lib/features/comments/types";
import { Button } from "../controls/button";
import { dateTime } from "../ui/date-time";
import styles from "./comments.module.css";
import { useComments } from "./comments-context";
import { useCommenting } from "./use-commenting";

// The list of names to choose from comes when somebody writes.
const Composer = lazy(() => import("./composer"));

function Said({ comment }: { comment: CommentView }) {
  const { author, at, text, unread, mentions } = comment;
  return (
    <li className={styles.said}>
      <p className={styles.by}>
        <strong>{author}</strong> <time dateTime={at}>{dateTime(new Date(at))}</time>
        {unread && <span className={styles.unread}>提到您</span>}
      </p>
      <p className={styles.text}>{text}</p>
      {mentions.length > 0 && <p className={styles.hint}>提到：{mentions.join("、")}</p>}
    </li>
  );
}

/** What can be done with a thread: answer, resolve, open again. */
function ThreadActions({ thread }: { thread: CommentThread }) {
  const { budgetId, people, writing } = useComments();
  const { run, pending, error } = useCommenting();
  const [answering, setAnswering] = useState(false);
  const { id: threadId, version, resolved, mayResolve } = thread;
  if (!writing.allowed) return null;
  const settle = () => {
    const action = resolved ? reopenThreadAction : resolveThreadAction;
    run(() => action({ budgetId, threadId, version }));
  };
  return (
    <>
      {answering && !resolved ? (
        <Suspense>
          <Composer
            about={threadId}
            label="答复"
            send="答复"
            people={people}
            pending={pending}
            autoFocus
            onCancel={() => setAnswering(false)}
            onSend={(text, mentions, sent) =>
              run(
                () => replyAction({ budgetId, threadId, text, mentions }),
                () => {
                  sent();
                  setAnswering(false);
                },
              )
            }
          />
        </Suspense>
      ) : (
        <div className={styles.row}>
          {!resolved && <Button onClick={() => setAnswering(true)}>答复</Button>}
          {mayResolve && (
            <Button busy={pending} onClick={settle}>
              {resolved ? "重新打开" : "解决"}
            </Button>
          )}
        </div>
      )}
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
    </>
  );
}

/** One thread: what was said in turn, whether it is resolved, and what can be done. */
export function ThreadView({ thread }: { thread: CommentThread }) {
  const { comments, resolved, revision } = thread;
  return (
    <article className={styles.thread} data-resolved={resolved ? true : undefined}>
      <p className={styles.state}>
        {resolved ? (
          <>
            ✓ 已解决（{resolved.by}，<time dateTime={resolved.at}>{dateTime(new Date(resolved.at))}</time>）
          </>
        ) : (
          "未解决"
        )}
        <span className={styles.hint}>{revision === null ? "写于草稿" : `写于修订 ${revision}`}</span>
      </p>
      <ul>
        {comments.map((comment) => (
          <Said key={comment.id} comment={comment} />
        ))}
      </ul>
      <ThreadActions thread={thread} />
    </article>
  );
}
