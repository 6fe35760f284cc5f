import { Link } from "../controls/link";
import styles from "./directory-table.module.css";
import type { SheetEntry } from "./sheet-entries";
import { type SetPlace, sheetHref } from "./table-href";

/** The directory (目录) of a form set: number, sheet, title, and what is special about it. */
export function DirectoryTable({ place, entries }: { place: SetPlace; entries: readonly SheetEntry[] }) {
  return (
    <table className={styles.directory} aria-labelledby="directory">
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">工作表</th>
          <th scope="col">表名</th>
          <th scope="col">备注</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ key, number, sheet, title, empty, note }) => (
          <tr key={key} data-empty={empty || undefined}>
            <td className={styles.number}>{number}</td>
            <td>{sheet}</td>
            <th scope="row">
              <Link href={sheetHref(place, key)}>{title}</Link>
            </th>
            <td>{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
