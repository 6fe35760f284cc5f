"use client";

import { useEffect, useRef } from "react";
import { CellTrace } from "./cell-trace";
import { DerivationView } from "./derivation-view";
import { useTrace } from "./trace-context";
import styles from "./trace-panel.module.css";

/** The drawer at the right: where the selected figure comes from. It takes its own place and covers nothing. */
export function TracePanel({ budgetId }: { budgetId: string }) {
  const { shown, takeFocus, close } = useTrace();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown && takeFocus()) heading.current?.focus();
  }, [shown, takeFocus]);
  if (!shown) return null;
  return (
    <aside className={styles.panel} aria-labelledby="trace-heading">
      <header className={styles.head}>
        <h2 id="trace-heading" ref={heading} tabIndex={-1}>
          数字来源
        </h2>
        <button type="button" className={styles.close} onClick={close}>
          关闭 <kbd>Esc</kbd>
        </button>
      </header>
      <div className={styles.body}>
        {shown.kind === "cell" ? (
          <CellTrace budgetId={budgetId} address={shown.address} />
        ) : (
          <DerivationView derivation={shown.derivation} />
        )}
      </div>
    </aside>
  );
}
