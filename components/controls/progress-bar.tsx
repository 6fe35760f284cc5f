import styles from "./progress-bar.module.css";

interface Props {
  label: string;
  /** of `max`; without it nobody knows how far it is */
  value?: number;
  max?: number;
  /** what is read out in place of a share, as 「已生成 3 份，失败 1 份」 */
  words?: string;
}

/** How far something is that takes its time: a bar of the browser's own. */
export function ProgressBar({ label, value, max = 100, words }: Props) {
  return <progress className={styles.bar} aria-label={label} value={value} max={max} aria-valuetext={words} />;
}
