import { type CorrectionNotice, noticeParagraphs } from "@/lib/domain/workflow";
import styles from "./correction-document.module.css";

/** 更正公告 as it will be published. */
export function CorrectionDocument({ notice }: { notice: CorrectionNotice }) {
  const { title, signature } = notice;
  return (
    <div className={styles.page}>
      <article className={styles.document} aria-label={title}>
        <h2>{title}</h2>
        {noticeParagraphs(notice).map((text) => (
          <p key={text}>{text}</p>
        ))}
        {signature && (
          <div className={styles.signature}>
            <p>{signature.name}</p>
            <p>{signature.date}</p>
          </div>
        )}
      </article>
    </div>
  );
}
