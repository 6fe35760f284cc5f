"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Position } from "@/lib/domain/entry/columns";
import { nextFound } from "@/lib/domain/entry/grid/find";
import { Button } from "../controls/button";
import styles from "./find-bar.module.css";

interface Props {
  active: Position;
  canReplace: boolean;
  find(query: string): Position[];
  goTo(at: Position): void;
  /** replaces in these cells as one step; says how many were changed and how many could not be */
  replace(cells: readonly Position[], query: string, by: string): { changed: number; refused: number };
  onClose(): void;
}

/** Finds and replaces in a grid: also what is not drawn, which the browser's own search cannot see. */
export function FindBar({ active, canReplace, find, goTo, replace, onClose }: Props) {
  const [query, setQuery] = useState("");
  const [by, setBy] = useState("");
  const [told, setTold] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = find(query);
  const at = found.findIndex(({ row, column }) => row === active.row && column === active.column);
  const go = (back: boolean) => {
    const next = nextFound(found, active, back);
    const cell = next === null ? undefined : found[next];
    if (cell) goTo(cell);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go(false);
  };
  const make = (cells: readonly Position[]) => {
    const { changed, refused } = replace(cells, query, by);
    setTold(`已替换 ${changed} 格${refused > 0 ? `，${refused} 格替换后不能识别，没有改动` : ""}`);
    // The button may have nothing left to do, and would take the focus with it.
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && event.shiftKey) go(true);
    else return;
    event.preventDefault();
  };
  const count =
    query.trim() === "" ? "" : found.length === 0 ? "没有找到" : `${at >= 0 ? `${at + 1} / ` : ""}${found.length} 处`;
  return (
    <form className={styles.bar} aria-label="查找" onSubmit={submit} onKeyDown={onKeyDown}>
      <label>
        查找
        <input
          ref={field}
          value={query}
          placeholder="编码、名称、金额、备注、行编号"
          onChange={(event) => {
            setQuery(event.target.value);
            setTold("");
          }}
        />
      </label>
      <span role="status">{told || count}</span>
      <Button onClick={() => go(true)} disabled={found.length === 0}>
        上一处
      </Button>
      <Button type="submit" disabled={found.length === 0}>
        下一处
      </Button>
      {canReplace && (
        <>
          <label>
            替换为
            <input value={by} onChange={(event) => setBy(event.target.value)} />
          </label>
          <Button disabled={at < 0} onClick={() => at >= 0 && make(found.slice(at, at + 1))}>
            替换
          </Button>
          <Button disabled={found.length === 0} onClick={() => make(found)}>
            全部替换
          </Button>
        </>
      )}
      <Button onClick={onClose}>关闭</Button>
    </form>
  );
}
