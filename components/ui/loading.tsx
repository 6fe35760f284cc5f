import styles from "./loading.module.css";

/** Shown while a section is fetched; stays invisible for the first moment so that quick pages do not flicker. */
export function Loading({ what }: { what: string }) {
  return (
    <p className={styles.loading} role="status">
      正在打开{what}……
    </p>
  );
}
