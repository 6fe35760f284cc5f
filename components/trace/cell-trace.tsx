"use client";

import { usePathname } from "next/navigation";
import type { MouseEvent } from "react";
import type { TracePart, TraceRecord, TraceView } from "@/lib/features/budgets/types";
import { CommentMark } from "../comments/comment-mark";
import { useComments } from "../comments/comments-context";
import { Button } from "../controls/button";
import { Link } from "../controls/link";
import { Action } from "../ui/action";
import { grouped } from "./grouped";
import { groupRecords, type RecordGroup } from "./record-rows";
import { useTrace } from "./trace-context";
import styles from "./trace-panel.module.css";
import { useTraceView } from "./use-trace-view";

const ALONG: Record<TracePart["along"], string> = { rows: "下级各行相加", columns: "同行各栏相加" };

function Parts({ along, parts }: { along: TracePart["along"]; parts: readonly TracePart[] }) {
  const { openCell } = useTrace();
  const open = (event: MouseEvent, address: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openCell(address, event.detail === 0);
  };
  const shown = parts.filter(({ text }) => text !== "");
  const blank = parts.length - shown.length;
  return (
    <section>
      <h3>
        {ALONG[along]}
        {blank > 0 && `（另有 ${blank} 项为空白）`}
      </h3>
      <ul className={styles.parts}>
        {shown.map(({ address, label, text }) => (
          <li key={address}>
            <a href={`?cell=${encodeURIComponent(address)}`} onClick={(event) => open(event, address)}>
              <span>{label}</span>
              <span className={styles.amount}>{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Leads to the line itself: what it is, what was said and approved of it. */
function LineLink({ id }: { id: string }) {
  const { openPlace } = useTrace();
  const { openAt } = useComments();
  return (
    <button type="button" className={styles.line} onClick={() => openPlace(`line:${id}`, null)}>
      {id}
      <CommentMark count={openAt(`line:${id}`)} />
    </button>
  );
}

/** Leads to the row of the grid where a line is entered, marked. */
function EntryLink({ budgetId, page, id }: { budgetId: string; page: string; id: string }) {
  return (
    <Link className={styles.line} href={`/budgets/${budgetId}/${page}`} aria-label={`在填报中修改 ${id}`}>
      填报处
    </Link>
  );
}

function Group({ budgetId, group, count }: { budgetId: string; group: RecordGroup; count: number }) {
  return (
    <table className={styles.records}>
      <caption>
        {group.label} {count} 条{group.common.length > 0 && `，均为 ${group.common.join(" · ")}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">明细</th>
          <th scope="col" className={styles.amount}>
            金额（元）
          </th>
        </tr>
      </thead>
      <tbody>
        {group.rows.map(({ key, lineId, names, facts, amountYuan, enteredOn }) => (
          <tr key={key}>
            <th scope="row">
              {lineId && <LineLink id={lineId} />}
              {lineId && enteredOn && <EntryLink budgetId={budgetId} page={enteredOn} id={lineId} />}
              {names.map((name) => (
                <span key={name} className={styles.code}>
                  {name}
                </span>
              ))}
              {facts.length > 0 && (
                <span className={names.length + facts.length > 2 ? styles.factLine : styles.factWords}>
                  {facts.join(" · ")}
                </span>
              )}
            </th>
            <td className={styles.amount}>{grouped(amountYuan)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The records behind a figure, one table for each kind of record. */
function Records({ budgetId, view, records }: { budgetId: string; view: TraceView; records: readonly TraceRecord[] }) {
  if (view.recordCount === 0) return <p className={styles.none}>没有对应的明细，本数为零。</p>;
  const groups = groupRecords(records);
  return groups.map((group) => (
    <Group
      key={group.label}
      budgetId={budgetId}
      group={group}
      count={groups.length === 1 ? view.recordCount : group.rows.length}
    />
  ));
}

/** Where one figure comes from: its value, the figures it adds up, the lines behind it. */
export function CellTrace({ budgetId, address }: { budgetId: string; address: string }) {
  const { state, retry, loadMore } = useTraceView(budgetId, address);
  const here = `${usePathname()}?cell=${encodeURIComponent(address)}`;
  switch (state.kind) {
    case "loading":
      return <p role="status">正在取来源……</p>;
    case "signedOut":
      return (
        <p role="alert">
          登录已过期。<Link href={`/login?next=${encodeURIComponent(here)}`}>重新登录</Link>后回到这个数字。
        </p>
      );
    case "failed":
      return (
        <div role="alert" className={styles.failed}>
          <p>{state.message}</p>
          <Button onClick={retry}>重试</Button>
        </div>
      );
    case "loaded": {
      const { view, records, more } = state;
      const only = view.recordCount === 1 ? records[0] : undefined;
      return (
        <>
          <p className={styles.title}>{view.title}</p>
          {only?.enteredOn && (
            <p>
              <Action href={`/budgets/${budgetId}/${only.enteredOn}`}>在填报中修改</Action>
            </p>
          )}
          <dl className={styles.values}>
            <div>
              <dt>表中（万元）</dt>
              <dd>{view.text || "空白"}</dd>
            </div>
            <div>
              <dt>精确（元）</dt>
              <dd>{grouped(view.yuan)}</dd>
            </div>
          </dl>
          {(["rows", "columns"] as const).map((along) => {
            const parts = view.parts.filter((part) => part.along === along);
            return parts.length > 0 && <Parts key={along} along={along} parts={parts} />;
          })}
          <Records budgetId={budgetId} view={view} records={records} />
          {more && (
            <Button onClick={loadMore}>
              再取 {view.pageSize} 条（已有 {records.length} 条，共 {view.recordCount} 条）
            </Button>
          )}
        </>
      );
    }
  }
}
