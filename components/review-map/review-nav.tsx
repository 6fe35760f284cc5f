import { Link } from "../controls/link";
import styles from "./review-map.module.css";

const PAGES = [
  ["", "审阅进度"],
  ["/comments", "批注"],
  ["/adjustments", "核减（核增）"],
] as const;

/** The three pages of a review. @param current the last part of the current one's address */
export function ReviewNav({ budgetId, current }: { budgetId: string; current: (typeof PAGES)[number][0] }) {
  return (
    <nav className={styles.nav} aria-label="审阅">
      {PAGES.map(([page, label]) => (
        <Link
          key={page}
          href={`/budgets/${budgetId}/review${page}`}
          aria-current={page === current ? "page" : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
