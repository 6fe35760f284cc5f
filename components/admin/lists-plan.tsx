"use client";

import { useState } from "react";
import type { ListsPlan, PlanCell, PlanRow, RowState, SheetPlan } from "@/lib/features/lists/types";
import { Notice } from "../controls/notice";
import styles from "./lists.module.css";

const STATE_WORDS: Readonly<Record<RowState, string>> = {
  refused: "有误",
  changed: "修改",
  added: "新增",
  same: "不变",
};
const ORDER: readonly PlanRow["state"][] = ["refused", "changed", "added"];
const PAGE = 50;

function Cell({ cell, state }: { cell: PlanCell; state: PlanRow["state"] }) {
  const { heading, ref, before, after, problem } = cell;
  if (problem !== null) {
    return (
      <span className={styles.refused}>
        {ref} {heading}
        {after ? `“${after}”` : "（空）"}：{problem}
      </span>
    );
  }
  if (state === "changed" && before !== null && before !== after) {
    return (
      <span>
        <span className={styles.soft}>{heading}</span> <del>{before}</del> → <ins>{after}</ins>
      </span>
    );
  }
  return (
    <span>
      <span className={styles.soft}>{heading}</span>{" "}
      {state === "changed" && before !== after ? <ins>{after}</ins> : after}
    </span>
  );
}

function Row({ row }: { row: PlanRow }) {
  const { state, cells, notes } = row;
  const ordered =
    state === "refused" ? cells.toSorted((a, b) => Number(a.problem === null) - Number(b.problem === null)) : cells;
  return (
    <tr>
      <td>{row.row}</td>
      <td className={state === "refused" ? styles.refused : undefined}>{STATE_WORDS[state]}</td>
      <td>
        <span className={styles.cells}>
          {ordered.map((cell) => (
            <Cell key={cell.ref} cell={cell} state={state} />
          ))}
        </span>
        {notes.map((note) => (
          <span key={note} className={styles.note}>
            {note}
          </span>
        ))}
      </td>
    </tr>
  );
}

interface PagesProps {
  count: number;
  page: number;
  onPage: (page: number) => void;
}

function Pages({ count, page, onPage }: PagesProps) {
  const pages = Math.ceil(count / PAGE);
  if (pages <= 1) return null;
  return (
    <nav className={styles.pages} aria-label="页码">
      <span>
        共 {count} 行，第 {page + 1} / {pages} 页
      </span>
      <button type="button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        上一页
      </button>
      <button type="button" disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
        下一页
      </button>
    </nav>
  );
}

function Left({ sheet }: { sheet: SheetPlan }) {
  const { left, leftCount, found, sheet: name } = sheet;
  if (!found) return <p className={styles.soft}>文件中没有“{name}”表或表中没有内容，现有的全部保留不变。</p>;
  if (leftCount === 0) return null;
  return (
    <details>
      <summary>文件中没有、保留不变的 {leftCount} 个</summary>
      <p className={styles.soft}>
        {left.join("、")}
        {leftCount > left.length && ` 等 ${leftCount} 个`}
      </p>
    </details>
  );
}

function Sheet({ sheet }: { sheet: SheetPlan }) {
  const [page, setPage] = useState(0);
  const rows = ORDER.flatMap((state) => sheet.rows.filter((row) => row.state === state));
  const shown = rows.slice(page * PAGE, (page + 1) * PAGE);
  return (
    <>
      <Pages count={rows.length} page={page} onPage={setPage} />
      {rows.length > 0 && (
        <div className={styles.rows}>
          <table className={styles.table} aria-label={`${sheet.sheet}核对结果`}>
            <thead>
              <tr>
                <th scope="col">行号</th>
                <th scope="col">结果</th>
                <th scope="col">内容</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.row} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.length === 0 && sheet.found && <p className={styles.soft}>没有新增、修改或有误的行。</p>}
      <Left sheet={sheet} />
    </>
  );
}

function Counts({ counts, leftCount }: SheetPlan) {
  const states = (["refused", "added", "changed", "same"] as const).filter((state) => counts[state] > 0);
  if (states.length === 0 && leftCount === 0) return <span className={styles.soft}>没有行</span>;
  return (
    <>
      {states.map((state) => (
        <span key={state} className={state === "refused" ? styles.refused : styles.soft}>
          {STATE_WORDS[state]} {counts[state]}
        </span>
      ))}
      {leftCount > 0 && <span className={styles.soft}>保留不变 {leftCount}</span>}
    </>
  );
}

/** What a file would do, one list at a time: only rows with something to say, those that are refused first. */
export function PlanView({ plan }: { plan: ListsPlan }) {
  const { sheets, refusals, notices } = plan;
  const first =
    sheets.find(({ counts }) => counts.refused > 0) ?? sheets.find(({ rows }) => rows.length > 0) ?? sheets[0];
  const [chosen, setChosen] = useState(first?.list);
  const sheet = sheets.find(({ list }) => list === chosen);
  return (
    <>
      {refusals.map(({ sheet: name, cell, message }) => (
        <Notice key={`${name} ${cell} ${message}`} kind="error" announced>{`${name}！${cell} ${message}`}</Notice>
      ))}
      {notices.length > 0 && (
        <ul className={styles.notices} aria-label="请注意">
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      <div className={styles.tabs} role="tablist" aria-label="名单">
        {sheets.map((one) => (
          <button
            key={one.list}
            type="button"
            role="tab"
            aria-selected={one.list === chosen}
            onClick={() => setChosen(one.list)}
          >
            <strong>{one.sheet}</strong>
            <Counts {...one} />
          </button>
        ))}
      </div>
      {sheet && <Sheet key={sheet.list} sheet={sheet} />}
    </>
  );
}
