"use client";

import type { ComponentProps } from "react";
import styles from "./forms.module.css";

/**
 * A button beside fields. Pressing it leaves the field only with the click itself: a message that vanishes when a field
 * is left would otherwise move the button away under the pointer.
 */
export function ToolButton(props: Omit<ComponentProps<"button">, "type" | "className" | "onMouseDown">) {
  return <button {...props} type="button" className={styles.button} onMouseDown={(event) => event.preventDefault()} />;
}
