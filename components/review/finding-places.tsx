"use client";

import { useState } from "react";
import { Link } from "../controls/link";
import type { PlaceLink } from "./finding-groups";
import styles from "./findings.module.css";

/** So many places stand in a list that was opened; the rest on demand. */
const SHOWN = 50;

/** The further places of one cause: how many, and on demand each with its page. Nothing is drawn before it is asked for. */
export function FindingPlaces({ also }: { also: readonly PlaceLink[] }) {
  const [open, setOpen] = useState(false);
  const [all, setAll] = useState(false);
  if (also.length === 0) return null;
  const shown = all ? also : also.slice(0, SHOWN);
  return (
    <details className={styles.places} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        同一问题共 {also.length + 1} 处，其余 {also.length} 处
      </summary>
      {open && (
        <>
          <ol start={2}>
            {shown.map(({ words, href }) => (
              <li key={`${href} ${words}`}>{href ? <Link href={href}>{words}</Link> : words}</li>
            ))}
          </ol>
          {shown.length < also.length && (
            <button type="button" className={styles.more} onClick={() => setAll(true)}>
              显示全部 {also.length} 处
            </button>
          )}
        </>
      )}
    </details>
  );
}
