"use client";

import { tickPartAction } from "@/lib/features/review/actions";
import { useAction } from "../ui/use-action";
import styles from "./review-map.module.css";

interface Props {
  budgetId: string;
  revision: number;
  subject: string;
  /** what is ticked, for screen readers: 表三 */
  label: string;
  ticked: boolean;
  /** whether the button says 已审 beside its sign */
  worded?: boolean;
}

/** The reviewer's own tick on one part of the revision. */
export function TickButton({ budgetId, revision, subject, label, ticked, worded = false }: Props) {
  const { run, pending, error } = useAction();
  const tick = () => run(() => tickPartAction({ budgetId, revision, subject, ticked: !ticked }));
  return (
    <span className={styles.tickBox}>
      <button type="button" className={styles.tick} aria-pressed={ticked} disabled={pending} onClick={tick}>
        <span aria-hidden="true">{ticked ? "✓" : "○"}</span>
        {worded ? ` ${ticked ? "已审" : "标为已审"}` : <span className="visually-hidden">{label}已审</span>}
      </button>
      <span role="alert">{error && <span className={styles.error}>{error}</span>}</span>
    </span>
  );
}
