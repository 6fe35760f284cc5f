"use client";

import type { Derivation } from "../trace/derivation";
import { useTrace } from "../trace/trace-context";
import styles from "./narrative-document.module.css";

/** A figure of the text that no single cell prints: opens how it was worked out. */
export function DerivedFigure({ text, derivation }: { text: string; derivation: Derivation }) {
  const { openDerivation } = useTrace();
  return (
    <button
      type="button"
      className={styles.figure}
      onClick={(event) => openDerivation(derivation, event.currentTarget, event.detail === 0)}
    >
      {text}
    </button>
  );
}
