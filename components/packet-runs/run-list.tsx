import { isUnfinished } from "@/lib/features/packet-runs/counts";
import type { RunHead } from "@/lib/features/packet-runs/types";
import { Link } from "../controls/link";
import { dateTime } from "../ui/date-time";
import styles from "./packet-runs.module.css";
import { countWords } from "./words";

/** The runs that are kept, the latest first. */
export function RunList({ runs }: { runs: readonly RunHead[] }) {
  if (runs.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="runs">
      <h2 id="runs">近期的批量生成</h2>
      <table className={`${styles.table} ${styles.narrow}`} aria-labelledby="runs">
        <thead>
          <tr>
            <th scope="col">开始时间</th>
            <th scope="col">状态</th>
            <th scope="col">进度</th>
          </tr>
        </thead>
        <tbody>
          {runs.map(({ id, createdAt, counts }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/runs/${id}`}>{dateTime(createdAt)}</Link>
              </th>
              <td>{isUnfinished(counts) ? "进行中" : "已结束"}</td>
              <td>{countWords(counts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>生成的材料保存 7 天，只有本人可以下载。</p>
    </section>
  );
}
