import type { Recheck } from "@/lib/features/kept/types";
import { Link } from "../controls/link";
import styles from "./revisions.module.css";

const KINDS = { table: "套表", narrative: "说明", finding: "校验" } as const;
const anchorOf = ({ number }: Recheck) => `recheck-${number}`;

/** How a revision stands to the program of today, in a few words. */
export function RecheckWords({ recheck }: { recheck: Recheck | undefined }) {
  if (!recheck) return null;
  const { state, count, restated } = recheck;
  return (
    <>
      {state === "behind" && "尚未重算"}
      {state === "failed" && "不能重算"}
      {state === "current" && count === 0 && "相同"}
      {state === "current" && count > 0 && <a href={`#${anchorOf(recheck)}`}>{count} 处不同</a>}
      {restated && <span className={styles.restated}>印出内容按升级时程序补存</span>}
    </>
  );
}

/** In one line for pages of a frozen revision: that the program of today would print otherwise; nothing where it would not. */
export function RecheckNotice({ budgetId, recheck }: { budgetId: string; recheck: Recheck | undefined }) {
  if (recheck?.state !== "current" || recheck.count === 0) return null;
  return (
    <Link href={`/budgets/${budgetId}/revisions#${anchorOf(recheck)}`}>按现行程序重算有 {recheck.count} 处不同</Link>
  );
}

function Places({ recheck }: { recheck: Recheck }) {
  const { number, count, places } = recheck;
  return (
    <section id={anchorOf(recheck)} aria-labelledby={`${anchorOf(recheck)}-title`} className={styles.rechecked}>
      <h2 id={`${anchorOf(recheck)}-title`}>
        修订 {number}：按现行程序重算有 {count} 处不同
      </h2>
      <p>
        程序升级后计算或措辞有变化，仅供了解：修订 {number}{" "}
        的表、说明、校验结果和公开材料仍是提交、签发时保存的内容，不受影响。
        {count > places.length && `以下是前 ${places.length} 处。`}
      </p>
      <table className={styles.table} aria-label={`修订 ${number} 与现行程序的不同`}>
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">修订保存的</th>
            <th scope="col">现行程序的</th>
          </tr>
        </thead>
        <tbody>
          {places.map(({ kind, place, before, after }) => (
            <tr key={`${kind} ${place} ${before} ${after}`}>
              <th scope="row">
                {KINDS[kind]} · {place}
              </th>
              <td>{before || "（无）"}</td>
              <td>{after || "（无）"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where the program of today would print frozen revisions otherwise, as information. */
export function Rechecks({ rechecks }: { rechecks: readonly Recheck[] }) {
  return rechecks
    .filter(({ state, count }) => state === "current" && count > 0)
    .map((recheck) => <Places key={recheck.number} recheck={recheck} />);
}
