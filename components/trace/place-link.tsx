"use client";

import type { ReactNode } from "react";
import { useTrace } from "./trace-context";
import styles from "./trace-panel.module.css";

/** Opens the drawer at a place, without leaving the page. */
export function PlaceLink({ subject, children }: { subject: string; children: ReactNode }) {
  const { openPlace } = useTrace();
  return (
    <button type="button" className={styles.line} onClick={(event) => openPlace(subject, event.currentTarget)}>
      {children}
    </button>
  );
}
