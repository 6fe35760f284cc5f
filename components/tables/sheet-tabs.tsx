import { Link } from "../controls/link";
import type { SheetEntry } from "./sheet-entries";
import styles from "./sheet-tabs.module.css";
import { type SetPlace, setHref, sheetHref } from "./table-href";

interface Props {
  place: SetPlace;
  entries: readonly SheetEntry[];
  /** key of the table shown; null on the directory */
  current: string | null;
}

/** The sheets of the set along the bottom, as in a workbook. */
export function SheetTabs({ place, entries, current }: Props) {
  return (
    <nav className={styles.tabs} aria-label="套表">
      <ul>
        <li>
          <Link className={styles.tab} href={setHref(place)} aria-current={current === null ? "page" : undefined}>
            目录
          </Link>
        </li>
        {entries.map(({ key, sheet, title, empty }) => (
          <li key={key}>
            <Link
              className={empty ? `${styles.tab} ${styles.empty}` : styles.tab}
              href={sheetHref(place, key)}
              title={empty ? `${title}（空表）` : title}
              aria-current={current === key ? "page" : undefined}
            >
              {sheet}
              {empty && <span className="visually-hidden">（空表）</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
