"use client";

import { useSearchParams } from "next/navigation";
import { useState } from "react";
import type { CommentThread } from "@/lib/features/comments/types";
import { Link } from "../controls/link";
import { dateTime } from "../ui/date-time";
import styles from "./comment-table.module.css";
import { useComments } from "./comments-context";

const SHOWN = {
  open: { label: "未解决", has: ({ resolved }: CommentThread) => resolved === null },
  mentions: { label: "提到我", has: ({ comments }: CommentThread) => comments.some(({ unread }) => unread) },
  resolved: { label: "已解决", has: ({ resolved }: CommentThread) => resolved !== null },
  all: { label: "全部", has: () => true },
} as const;
type Filter = keyof typeof SHOWN;
const FILTERS = Object.keys(SHOWN) as Filter[];

const ANCHORS: Readonly<Record<CommentThread["anchor"], string>> = {
  there: "",
  gone: "所批注的内容已删除",
  renamed: "原位置现为其他内容",
};

function Row({ thread, budgetId }: { thread: CommentThread; budgetId: string }) {
  const { place, path, anchor, comments, resolved, revision } = thread;
  const [first] = comments;
  const last = comments.at(-1);
  if (!first || !last) return null;
  return (
    <tr>
      <td className={styles.state}>{resolved ? "✓ 已解决" : "未解决"}</td>
      <th scope="row">
        <Link href={`/budgets/${budgetId}/${path}`}>{place}</Link>
        {ANCHORS[anchor] && <span className={styles.gone}>{ANCHORS[anchor]}</span>}
      </th>
      <td>
        <p className={styles.text}>{first.text}</p>
        {last !== first && (
          <p className={styles.last}>
            {last.author}：{last.text}
          </p>
        )}
      </td>
      <td>{first.author}</td>
      <td className={styles.time}>
        <time dateTime={last.at}>{dateTime(new Date(last.at))}</time>
      </td>
      <td>{comments.length - 1}</td>
      <td>{revision === null ? "草稿" : `修订 ${revision}`}</td>
    </tr>
  );
}

/** Everything that was said of the budget, one thread a row; the one list that F9 runs through. */
export function CommentTable() {
  const { threads, budgetId } = useComments();
  const asked = useSearchParams().get("show");
  const [filter, setFilter] = useState<Filter>(() => FILTERS.find((one) => one === asked) ?? "open");
  const shown = threads.filter(SHOWN[filter].has);
  return (
    <>
      <fieldset className={styles.filters}>
        <legend className="visually-hidden">显示哪些批注</legend>
        {FILTERS.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="show"
              className="visually-hidden"
              checked={one === filter}
              onChange={() => setFilter(one)}
            />
            <span>
              {SHOWN[one].label} {threads.filter(SHOWN[one].has).length}
            </span>
          </label>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <p className={styles.none}>
          {threads.length === 0
            ? "还没有批注。在套表中点击数字、在说明的段落旁、在填报表格中按 Shift F2，都可以写批注。"
            : "没有这样的批注。"}
        </p>
      ) : (
        <table className={styles.table} aria-label="批注">
          <thead>
            <tr>
              <th scope="col">状态</th>
              <th scope="col">位置</th>
              <th scope="col">内容</th>
              <th scope="col">提出人</th>
              <th scope="col">最近</th>
              <th scope="col">答复</th>
              <th scope="col">写于</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((thread) => (
              <Row key={thread.id} thread={thread} budgetId={budgetId} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
