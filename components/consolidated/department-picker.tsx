"use client";

import { useState } from "react";
import styles from "./consolidated.module.css";

interface Props {
  departments: readonly { code: string; name: string }[];
  /** codes; null for all of them */
  chosen: readonly string[] | null;
}

/** Chooses departments by ticking them; the codes go with the form, none when all are ticked. */
export function DepartmentPicker({ departments, chosen }: Props) {
  const all = departments.map(({ code }) => code);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen ?? all));
  const [text, setText] = useState("");
  const wanted = all.filter((code) => ticked.has(code));
  const shown = departments.filter(({ code, name }) => code.startsWith(text) || name.includes(text));
  const tick = (codes: readonly string[], on: boolean) => {
    const rest = [...ticked].filter((code) => !codes.includes(code));
    setTicked(new Set(on ? [...rest, ...codes] : rest));
  };
  const shownCodes = shown.map(({ code }) => code);
  return (
    <details className={styles.picker}>
      <summary>
        部门：{wanted.length === all.length ? `全部 ${all.length} 个` : `已选 ${wanted.length} / ${all.length} 个`}
      </summary>
      {wanted.length < all.length && <input type="hidden" name="departments" value={wanted.join(",")} />}
      <div className={styles.choices}>
        <p>
          <input
            type="search"
            aria-label="按编码或名称查找部门"
            placeholder="编码或名称"
            value={text}
            onChange={(event) => setText(event.currentTarget.value.trim())}
          />
          <button type="button" onClick={() => tick(shownCodes, true)}>
            全选
          </button>
          <button type="button" onClick={() => tick(shownCodes, false)}>
            全不选
          </button>
        </p>
        <ul>
          {shown.map(({ code, name }) => (
            <li key={code}>
              <label>
                <input
                  type="checkbox"
                  checked={ticked.has(code)}
                  onChange={(event) => tick([code], event.currentTarget.checked)}
                />
                {code} {name}
              </label>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
