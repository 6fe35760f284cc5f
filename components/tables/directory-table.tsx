import Link from "next/link";
import type { Disclosure } from "@/lib/domain/disclosure/types";
import type { Table } from "@/lib/domain/tables/types";
import styles from "./directory-table.module.css";
import { tableHref } from "./table-href";

function remark(tables: readonly Table[]): string {
  const note = tables.flatMap((table) => table.notes)[0];
  if (note) return note;
  return tables.length > 1 ? `共 ${tables.length} 张，每个项目一张` : "";
}

/** The directory (目录) of the form set: number, sheet, title, and what is special about it. */
export function DirectoryTable({ budgetId, disclosure }: { budgetId: string; disclosure: Disclosure }) {
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
        {disclosure.directory.map(({ table, sheet, title }) => {
          const tables = disclosure.tables.filter((one) => one.table === table);
          return (
            <tr key={table} data-empty={tables.every((one) => one.empty) || undefined}>
              <td className={styles.number}>{table}</td>
              <td>{sheet}</td>
              <th scope="row">
                <Link href={tableHref(budgetId, table)} prefetch={false}>
                  {title}
                </Link>
              </th>
              <td>{remark(tables)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
