import type { BoardSum } from "@/lib/features/board/types";
import styles from "./board.module.css";

export const FINDINGS = [
  ["block", "改正"],
  ["confirm", "说明"],
  ["note", "提示"],
] as const;

/** How many findings of each severity, leading to them; a dash where nobody has counted. */
export function Counts({ findings, href }: { findings: BoardSum["findings"] | null; href?: string }) {
  return FINDINGS.map(([severity]) => {
    const count = findings?.[severity] ?? null;
    const text = count === null ? "—" : String(count);
    const isBad = severity === "block" && count !== null && count > 0;
    return (
      <td key={severity} className={isBad ? `${styles.amount} ${styles.late}` : styles.amount}>
        {href && count !== null && count > 0 ? <a href={href}>{text}</a> : text}
      </td>
    );
  });
}
