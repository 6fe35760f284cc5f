"use client";

import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useTrace } from "../trace/trace-context";
import styles from "./compare.module.css";
import { type Difference, type DifferenceKind, KIND_LABELS, KINDS } from "./difference";

/** More than this nobody reads on one page: filters show the rest. */
const SHOWN = 1000;

/** F7 goes to the next difference, Shift F7 to the one before. */
function useDifferenceKey(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F7") return;
      event.preventDefault();
      const all = [...(list.current?.querySelectorAll<HTMLElement>("[data-difference]") ?? [])];
      const current = all.findIndex((one) => one.contains(document.activeElement));
      const first = event.shiftKey ? all.length - 1 : 0;
      const next = current < 0 ? first : (current + (event.shiftKey ? -1 : 1) + all.length) % all.length;
      all[next]?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list]);
}

function Item({ difference }: { difference: Difference }) {
  const { openCell, openPlace } = useTrace();
  const { kind, words, before, after, subject } = difference;
  const open = (element: HTMLElement) => {
    if (subject?.startsWith("cell:")) openCell(subject.slice("cell:".length), true);
    else if (subject) openPlace(subject, element);
  };
  return (
    <li className={styles.difference} data-kind={kind} data-difference tabIndex={-1}>
      <p className={styles.words}>
        {subject ? (
          <button type="button" className={styles.link} onClick={(event) => open(event.currentTarget)}>
            {words}
          </button>
        ) : (
          words
        )}
      </p>
      <p className={styles.values}>
        {before !== null && <del>{before || "空"}</del>}
        {before !== null && after !== null && <span aria-hidden="true"> → </span>}
        {after !== null && <ins>{after || "空"}</ins>}
      </p>
    </li>
  );
}

interface Filters {
  kind: DifferenceKind | "all";
  sheet: string;
  text: string;
}

function matches({ kind, sheet, text }: Filters) {
  const wanted = text.trim();
  return (one: Difference) =>
    (kind === "all" || one.kind === kind) &&
    (sheet === "" || one.sheets.includes(sheet)) &&
    (wanted === "" || [one.words, one.before, one.after].some((part) => part?.includes(wanted)));
}

function grouped(list: readonly Difference[]): [string, Difference[]][] {
  const groups = new Map<string, Difference[]>();
  for (const one of list) {
    const known = groups.get(one.group);
    if (known) known.push(one);
    else groups.set(one.group, [one]);
  }
  return [...groups];
}

/** The differences under their headings, with filters by kind, by table and by words. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const [filters, setFilters] = useState<Filters>({ kind: "all", sheet: "", text: "" });
  const list = useRef<HTMLDivElement>(null);
  useDifferenceKey(list);
  const sheets = useMemo(() => [...new Set(differences.flatMap((one) => one.sheets))], [differences]);
  const found = useMemo(() => differences.filter(matches(filters)), [differences, filters]);
  const count = (kind: DifferenceKind) => differences.filter((one) => one.kind === kind).length;
  return (
    <div ref={list}>
      <div className={styles.filters}>
        <label>
          范围{" "}
          <select
            value={filters.kind}
            onChange={(event) => setFilters({ ...filters, kind: event.target.value as Filters["kind"] })}
          >
            <option value="all">全部 {differences.length} 处</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {KIND_LABELS[kind]} {count(kind)} 处
              </option>
            ))}
          </select>
        </label>
        <label>
          涉及{" "}
          <select value={filters.sheet} onChange={(event) => setFilters({ ...filters, sheet: event.target.value })}>
            <option value="">全部表</option>
            {sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </select>
        </label>
        <label>
          查找{" "}
          <input
            type="search"
            value={filters.text}
            onChange={(event) => setFilters({ ...filters, text: event.target.value })}
          />
        </label>
        <span role="status">
          {found.length === differences.length ? `共 ${found.length} 处不同` : `筛出 ${found.length} 处`}
          {found.length > SHOWN && `，列出前 ${SHOWN} 处`}
        </span>
      </div>
      {grouped(found.slice(0, SHOWN)).map(([group, items]) => (
        <section key={group} className={styles.group} aria-label={group}>
          <h2>
            {group} <span className={styles.hint}>{items.length} 处</span>
          </h2>
          <ul>
            {items.map((difference) => (
              <Item key={difference.key} difference={difference} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
