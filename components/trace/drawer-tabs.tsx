"use client";

import type { KeyboardEvent } from "react";
import { DRAWER_TABS, type DrawerTab } from "./trace-context";
import styles from "./trace-panel.module.css";

const LABELS: Readonly<Record<DrawerTab, string>> = { trace: "追溯", findings: "问题", comments: "批注" };

interface Props {
  current: DrawerTab;
  /** how many there are under a tab; undefined while that is not known */
  counts: Partial<Record<DrawerTab, number>>;
  onChoose(tab: DrawerTab): void;
}

export const tabId = (tab: DrawerTab) => `drawer-tab-${tab}`;
export const DRAWER_PANEL_ID = "drawer-panel";

/** The three questions that the drawer answers of whatever is selected. */
export function DrawerTabs({ current, counts, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = DRAWER_TABS.indexOf(current);
    const next = DRAWER_TABS[(at + step + DRAWER_TABS.length) % DRAWER_TABS.length] ?? current;
    onChoose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label="来源、问题和批注" onKeyDown={onKeyDown}>
      {DRAWER_TABS.map((tab) => (
        <button
          key={tab}
          id={tabId(tab)}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab === current}
          aria-controls={DRAWER_PANEL_ID}
          tabIndex={tab === current ? 0 : -1}
          onClick={() => onChoose(tab)}
        >
          {LABELS[tab]}
          {(counts[tab] ?? 0) > 0 && <span className={styles.tabCount}>{counts[tab]}</span>}
        </button>
      ))}
    </div>
  );
}
