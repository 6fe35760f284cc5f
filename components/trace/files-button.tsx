"use client";

import comments from "../comments/comments.module.css";
import { useTrace } from "./trace-context";

interface Props {
  subject: string;
  /** what the files belong to: 本项目 */
  label: string;
  /** says 依据附件 alone, and for screen readers of what */
  small?: boolean;
}

/** Opens the drawer with the files on which a place rests. */
export function FilesButton({ subject, label, small = false }: Props) {
  const { openPlace } = useTrace();
  return (
    <button
      type="button"
      className={comments.button}
      aria-label={`依据附件：${label}`}
      onClick={(event) => openPlace(subject, event.currentTarget, "files")}
    >
      依据附件{!small && `（${label}）`}
    </button>
  );
}
