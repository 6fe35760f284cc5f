import { changePercent, type OverviewChange } from "@/lib/domain/overview";
import { FigureLink } from "./figure-link";
import styles from "./overview.module.css";

interface Props {
  budgetId: string;
  caption: string;
  /** over the names of the rows */
  heading: string;
  fiscalYear: number;
  changes: readonly OverviewChange[];
}

const HUNDRED = 100;

/** Figures beside last year's, with a bar for each: full for this year, hollow for the last, so that no colour is needed. */
export function ChangeTable({ budgetId, caption, heading, fiscalYear, changes }: Props) {
  const longest = Math.max(1, ...changes.flatMap(({ current, prior }) => [Math.abs(current.fen), Math.abs(prior.fen)]));
  const width = (fen: number) => `${(Math.abs(fen) / longest) * HUNDRED}%`;
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className={styles.number}>
            {fiscalYear - 1} 年
          </th>
          <th scope="col" className={styles.number}>
            {fiscalYear} 年
          </th>
          <th scope="col" className={styles.number}>
            增减
          </th>
          <th scope="col" className={styles.number}>
            %
          </th>
          <th scope="col" className={styles.bars}>
            <span className="visually-hidden">图示：实心为本年，空心为上年</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.current.address}>
            <th scope="row">{change.label}</th>
            <td className={styles.number}>
              <FigureLink budgetId={budgetId} figure={change.prior} />
            </td>
            <td className={styles.number}>
              <FigureLink budgetId={budgetId} figure={change.current} />
            </td>
            <td className={styles.number}>{change.text}</td>
            <td className={styles.number}>{changePercent(change)}</td>
            <td className={styles.bars}>
              <svg viewBox="0 0 100 18" preserveAspectRatio="none" aria-hidden="true">
                <rect className={styles.now} width={width(change.current.fen)} y="1" height="7" />
                <rect className={styles.before} width={width(change.prior.fen)} y="10" height="7" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
