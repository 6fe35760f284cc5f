import type { YearChange } from "@/lib/domain/compare";
import { type Fen, formatYuan } from "@/lib/domain/money";
import { grouped } from "../trace/grouped";
import styles from "./compare.module.css";

const yuan = (fen: Fen | null) => (fen === null ? "" : grouped(formatYuan(fen)));

interface Props {
  title: string;
  /** 2023, 2024 */
  years: readonly [last: number, current: number];
  changes: readonly YearChange[];
}

/** What differs from last year, kind by kind, in exact yuan. */
export function YearTable({ title, years: [last, current], changes }: Props) {
  if (changes.length === 0) return <p className={styles.none}>{title}与上年相同。</p>;
  return (
    <section>
      <h2>
        {title} <span className={styles.hint}>{changes.length} 项不同（元）</span>
      </h2>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">科目</th>
            <th scope="col" className={styles.amount}>
              {last} 年
            </th>
            <th scope="col" className={styles.amount}>
              {current} 年
            </th>
            <th scope="col" className={styles.amount}>
              增减
            </th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ name, before, after, difference }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.amount}>{yuan(before)}</td>
              <td className={styles.amount}>{yuan(after)}</td>
              <td className={styles.amount}>
                {difference > 0 && "+"}
                {yuan(difference)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
