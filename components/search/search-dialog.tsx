"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import type { Found } from "@/lib/features/search/types";
import { Dialog } from "../controls/dialog";
import { Link } from "../controls/link";
import styles from "./search.module.css";
import type { SearchedPage } from "./search-button";
import { useFound } from "./use-found";

interface Props {
  budgetId: string | null;
  pages: readonly SearchedPage[];
  onClose: () => void;
}

function pagesNamed(pages: readonly SearchedPage[], text: string): Found[] {
  if (text === "") return [];
  const wanted = pages.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  return wanted.map(({ href, label }) => ({ kind: "页面", title: label, detail: "", href }));
}

function Group({ kind, found, onClose }: { kind: string; found: readonly Found[]; onClose: () => void }) {
  return (
    <section aria-label={kind}>
      <h3 className={styles.kind}>{kind}</h3>
      <ul>
        {found.map(({ href, title, detail }) => (
          <li key={`${href} ${title}`}>
            <Link href={href} className={styles.hit} onClick={onClose}>
              <span>{title}</span>
              <span className={styles.detail}>{detail}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What is to be found by a few characters: the arrows go through it, Enter opens, Esc closes. */
export function SearchDialog({ budgetId, pages, onClose }: Props) {
  const [text, setText] = useState("");
  const { found: asked, state } = useFound(budgetId, text.trim());
  const box = useRef<HTMLElement>(null);
  const found = [...pagesNamed(pages, text.trim()), ...asked];
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const links = [...(box.current?.querySelectorAll<HTMLElement>("a") ?? [])];
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === "Enter" && at < 0) links[0]?.click();
    else if (event.key === "ArrowDown") links[Math.min(at + 1, links.length - 1)]?.focus();
    else if (event.key === "ArrowUp" && at > 0) links[at - 1]?.focus();
    else if (event.key === "ArrowUp") box.current?.querySelector("input")?.focus();
    else return;
    event.preventDefault();
  };
  const empty = text.trim() === "" ? "编码、名称（可用拼音首字母）、金额、明细编号、项目、表、页面、部门" : "没有找到";
  const words = { loading: "正在查找……", failed: "没有查到，请检查网络后重试", done: empty }[state];
  return (
    <Dialog title="搜索" width={42} light onClose={onClose}>
      <search ref={box} className={styles.box} onKeyDown={onKeyDown}>
        <input
          className={styles.input}
          aria-label="搜索"
          autoComplete="off"
          maxLength={60}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <p role="status" className={styles.detail}>
          {found.length > 0 ? `${found.length} 条结果` : words}
        </p>
        <div className={styles.found}>
          {kinds.map((kind) => (
            <Group key={kind} kind={kind} found={found.filter((one) => one.kind === kind)} onClose={onClose} />
          ))}
        </div>
      </search>
    </Dialog>
  );
}
