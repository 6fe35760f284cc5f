import { Link } from "../controls/link";
import styles from "./page-links.module.css";

interface Props {
  /** the address of a page of the list */
  href(page: number): string;
  page: number;
  pages: number;
  /** how many rows there are on all pages: 共 700 人 */
  total: string;
  previous?: string;
  next?: string;
}

/** Which page of a list it is, and the way to those beside it. */
export function PageLinks({ href, page, pages, total, previous = "上一页", next = "下一页" }: Props) {
  return (
    <nav className={styles.pages} aria-label="页码">
      <span>
        {total}
        {pages > 1 && `，第 ${page} / ${pages} 页`}
      </span>
      {page > 1 && <Link href={href(page - 1)}>{previous}</Link>}
      {page < pages && <Link href={href(page + 1)}>{next}</Link>}
    </nav>
  );
}
