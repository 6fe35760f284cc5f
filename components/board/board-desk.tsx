"use client";

import { type ReactNode, useRef } from "react";
import type { OfficeKind } from "@/lib/domain/access";
import type { BoardStep } from "@/lib/features/board/batch";
import { useFollowedLinks } from "../controls/use-followed-links";
import styles from "./board.module.css";
import { StepsBar } from "./steps-bar";
import { useBoardKeys } from "./use-board-keys";
import { useChosen } from "./use-chosen";

interface Props {
  office: OfficeKind;
  /** what the person may do to several budgets at once */
  steps: readonly BoardStep[];
  /** year of the budgets that departments can be reminded of; null: the person reminds nobody */
  remindsOf: number | null;
  /** stands beside what can be done, below the list */
  foot: ReactNode;
  /** the list */
  children: ReactNode;
}

/** The list, and below it what can be done with the rows that are ticked. */
export function BoardDesk({ office, steps, remindsOf, foot, children }: Props) {
  const field = useRef<HTMLDivElement>(null);
  useBoardKeys(field);
  useFollowedLinks(field);
  const { chosen, departments, clear } = useChosen(field);
  return (
    <>
      <div ref={field} className={styles.field}>
        {children}
      </div>
      <div className={styles.foot}>
        {(steps.length > 0 || remindsOf !== null) && (
          <StepsBar
            office={office}
            steps={steps}
            remindsOf={remindsOf}
            chosen={chosen}
            departments={departments}
            clear={clear}
          />
        )}
        {foot}
      </div>
    </>
  );
}
