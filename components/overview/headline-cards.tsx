import { changePercent, type Headline } from "@/lib/domain/overview";
import { FigureLink } from "./figure-link";
import styles from "./overview.module.css";

/** The few figures that stand for the whole, each with its change from last year. */
export function HeadlineCards({ budgetId, headlines }: { budgetId: string; headlines: readonly Headline[] }) {
  return (
    <dl className={styles.cards}>
      {headlines.map(({ label, figure, change }) => (
        <div key={label} className={styles.card}>
          <dt>{label}</dt>
          <dd className={styles.headline}>
            <FigureLink budgetId={budgetId} figure={figure} />
          </dd>
          <dd className={styles.beside}>
            {change ? (
              <>
                较上年{change.text} {changePercent(change)}
              </>
            ) : (
              "没有上年数"
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
