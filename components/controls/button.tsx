import type { ComponentProps } from "react";
import styles from "./button.module.css";

interface Props extends Omit<ComponentProps<"button">, "className"> {
  /** the one thing to do on a page or in a dialog */
  primary?: boolean;
  /** takes away what does not come back */
  danger?: boolean;
  /** what it began is under way: it keeps the focus and its place, and takes no second press */
  busy?: boolean;
  /** stands in a line of other small things */
  small?: boolean;
  /** as wide as what it stands in */
  block?: boolean;
}

/** A button of the browser's own; sends a form only when its type says so. */
export function Button({ primary, danger, busy = false, small, block, type = "button", onClick, ...rest }: Props) {
  const kinds = { primary, danger, small, block };
  const chosen = (Object.keys(kinds) as (keyof typeof kinds)[]).filter((kind) => kinds[kind]);
  return (
    <button
      {...rest}
      className={[styles.button, ...chosen.map((kind) => styles[kind])].join(" ")}
      // A busy button that were disabled would lose the focus, and with it the place of whoever works by keys.
      type={busy ? "button" : type}
      onClick={busy ? undefined : onClick}
      {...(busy && { "aria-busy": true, "aria-disabled": true })}
    />
  );
}
