import type { OverviewWhole } from "@/lib/domain/overview";
import { FigureLink } from "./figure-link";
import styles from "./overview.module.css";

/** The parts of a whole that the picture shows, as a table. */
export function WholeTable({ budgetId, heading, whole }: { budgetId: string; heading: string; whole: OverviewWhole }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className={styles.number}>
            金额
          </th>
        </tr>
      </thead>
      <tbody>
        {[...whole.parts, { ...whole.total, label: "合计" }].map((figure) => (
          <tr key={figure.label}>
            <th scope="row">{figure.label}</th>
            <td className={styles.number}>
              <FigureLink budgetId={budgetId} figure={figure} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
