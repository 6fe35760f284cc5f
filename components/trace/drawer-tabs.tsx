"use client";

import type { KeyboardEvent } from "react";
import type { DrawerTab } from "./trace-context";
import styles from "./trace-panel.module.css";

const LABELS: Readonly<Record<DrawerTab, string>> = {
  trace: "追溯",
  findings: "问题",
  comments: "批注",
  files: "依据",
};

interface Props {
  current: DrawerTab;
  /** those that the place has, in their order */
  tabs: readonly DrawerTab[];
  /** how many there are under a tab; undefined while that is not known */
  counts: Partial<Record<DrawerTab, number>>;
  onChoose(tab: DrawerTab): void;
}

export const tabId = (tab: DrawerTab) => `drawer-tab-${tab}`;
export const DRAWER_PANEL_ID = "drawer-panel";

/** The questions that the drawer answers of whatever is selected. */
export function DrawerTabs({ current, tabs, counts, onChoose }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = tabs.indexOf(current);
    const next = tabs[(at + step + tabs.length) % tabs.length] ?? current;
    onChoose(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label="来源、问题、批注和依据" onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
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
