import type { CorrectionNotice } from "@/lib/domain/workflow";
import styles from "./correction-document.module.css";

/** 更正公告 as it will be published. */
export function CorrectionDocument({ notice }: { notice: CorrectionNotice }) {
  const { title, opening, changes, closing, signature } = notice;
  return (
    <div className={styles.page}>
      <article className={styles.document} aria-label={title}>
        <h2>{title}</h2>
        {[...opening, ...changes, ...closing].map((text) => (
          <p key={text}>{text}</p>
        ))}
        <div className={styles.signature}>
          {signature.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      </article>
    </div>
  );
}
