"use client";

import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import styles from "./dialog.module.css";

interface Props {
  title: string;
  children: ReactNode;
  /** the buttons below, the one to press last */
  footer?: ReactNode;
  /** in rem, where the window has room for it */
  width?: number;
  /** Esc, the cross, and with `light` a press beside it; without it the dialog stands until it is taken away */
  onClose?: (() => void) | undefined;
  /** holds nothing that could be lost: a press beside it closes it too */
  light?: boolean;
}

/** Where a person begins: the answer that is chosen, else the first field, else the button that sends, else the dialog. */
function beginning(dialog: HTMLElement): HTMLElement {
  for (const wanted of ["input:checked", "input, select, textarea", "[type=submit]"]) {
    const found = [...dialog.querySelectorAll<HTMLElement>(wanted)].find((one) => !one.matches(":disabled"));
    if (found) return found;
  }
  return dialog;
}

/**
 * A dialog of the browser's own, above everything, for as long as it is rendered: the rest of the page takes no input, and
 * the focus goes back to where it was.
 */
export function Dialog({ title, children, footer, width = 32, onClose, light = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    beginning(element).focus();
    return () => element.close();
  }, []);
  // The key is taken before the browser closes the dialog of itself: only whoever rendered it knows when it is over.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose?.();
  };
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.dialog}
      style={{ width: `${width}rem` }}
      aria-labelledby={heading}
      aria-modal="true"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onMouseDown={(event) => {
        if (light && event.target === dialog.current) onClose?.();
      }}
    >
      <div className={styles.box}>
        <header className={styles.head}>
          <h2 id={heading}>{title}</h2>
          {onClose && (
            <button type="button" className={styles.close} aria-label="关闭" onClick={onClose}>
              <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
              </svg>
            </button>
          )}
        </header>
        <div className={styles.body}>{children}</div>
        {footer && <footer className={styles.foot}>{footer}</footer>}
      </div>
    </dialog>,
    document.body,
  );
}
