import { SEVERITY_LABELS } from "@/lib/domain/labels";
import type { Severity } from "@/lib/domain/rules/types";
import styles from "./severity-mark.module.css";

const SHAPES: Record<Severity, string> = {
  block: "M8 1 15 8 8 15 1 8Z",
  confirm: "M8 1.5 15 14.5H1Z",
  note: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z",
};
const SIGNS: Record<Severity, string> = {
  block: "M5.2 7.2h5.6v1.6H5.2Z",
  confirm: "M7.2 6h1.6v4.2H7.2ZM7.2 11.4h1.6V13H7.2Z",
  note: "M7.2 4h1.6v1.6H7.2ZM7.2 7h1.6v5H7.2Z",
};

/**
 * The sign of a severity: its own shape, colour and word, so that it reads in black and white and aloud.
 *
 * @param compact shows the sign alone; the word stays for screen readers
 */
export function SeverityMark({ severity, compact = false }: { severity: Severity; compact?: boolean }) {
  return (
    <span className={styles[severity]}>
      <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={SHAPES[severity]} fill="currentColor" />
        <path d={SIGNS[severity]} fill="var(--paper)" />
      </svg>
      <span className={compact ? "visually-hidden" : undefined}>{SEVERITY_LABELS[severity]}</span>
    </span>
  );
}
