import type { ShownTable } from "@/lib/features/consolidated/types";
import { Link } from "../controls/link";
import { tableHref } from "../tables/table-href";
import styles from "./consolidated.module.css";

interface Props {
  table: string;
  title: string;
  unit: string;
  forms: Extract<ShownTable, { kind: "forms" }>;
}

/** The forms of projects, which are each department's own: how many each has and what they come to. */
export function FormsTable({ table, title, unit, forms: { departments, total } }: Props) {
  return (
    <section className={styles.forms}>
      <h1>{title}</h1>
      <p>每个项目一张，在各部门的套表中查看；导出的工作簿按部门排列全部项目。单位：{unit}</p>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">编码</th>
            <th scope="col">部门</th>
            <th scope="col">项目（张）</th>
            <th scope="col">当年预算</th>
            <th scope="col">区级支出</th>
            <th scope="col">补助镇街</th>
          </tr>
        </thead>
        <tbody>
          <tr className={styles.sum}>
            <td />
            <th scope="row">合计</th>
            <td>{total.count}</td>
            <td>{total.amount}</td>
            <td>{total.district}</td>
            <td>{total.localTransfer}</td>
          </tr>
          {departments.map(({ budgetId, code, name, count, amount, district, localTransfer }) => (
            <tr key={budgetId}>
              <td>{code}</td>
              <th scope="row">
                <Link href={tableHref(budgetId, table)}>{name}</Link>
              </th>
              <td>{count}</td>
              <td>{amount}</td>
              <td>{district}</td>
              <td>{localTransfer}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
