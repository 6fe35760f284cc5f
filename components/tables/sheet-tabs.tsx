import Link from "next/link";
import type { DirectoryEntry, Table } from "@/lib/domain/tables/types";
import styles from "./sheet-tabs.module.css";
import { tableHref } from "./table-href";

interface Props {
  budgetId: string;
  directory: readonly DirectoryEntry[];
  tables: readonly Table[];
  /** number of the table shown; null on the directory */
  current: string | null;
}

/** The sheets of the set along the bottom, as in a workbook. */
export function SheetTabs({ budgetId, directory, tables, current }: Props) {
  const filled = new Set(tables.filter((table) => !table.empty).map((table) => table.table));
  return (
    <nav className={styles.tabs} aria-label="套表">
      <ul>
        <li>
          <Link
            className={styles.tab}
            href={`/budgets/${budgetId}/tables`}
            aria-current={current === null ? "page" : undefined}
          >
            目录
          </Link>
        </li>
        {directory.map(({ table, sheet, title }) => {
          const empty = !filled.has(table);
          return (
            <li key={table}>
              <Link
                className={empty ? `${styles.tab} ${styles.empty}` : styles.tab}
                href={tableHref(budgetId, table)}
                title={empty ? `${title}（空表）` : title}
                aria-current={current === table ? "page" : undefined}
                prefetch={false}
              >
                {sheet}
                {empty && <span className="visually-hidden">（空表）</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
