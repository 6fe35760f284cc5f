import type { BudgetBook } from "@/lib/domain/book/types";
import type { CodeBooks } from "@/lib/domain/classification";
import { placePath } from "@/lib/features/places/path";
import { displayAmount } from "../../lib/domain/money";
import { Link } from "../controls/link";
import styles from "./overview.module.css";

const MOST = 10;

/** The ten largest lines, each with the way to the cell of its amount. */
export function LargestLines({ budgetId, book, codes }: { budgetId: string; book: BudgetBook; codes: CodeBooks }) {
  const largest = [...book.lines].sort((a, b) => b.amount - a.amount).slice(0, MOST);
  const unitOf = new Map(book.units.map(({ code, name }) => [code, name]));
  const projectOf = new Map(book.projects.map(({ code, name }) => [code, name]));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">金额最大的支出明细</caption>
      <thead>
        <tr>
          <th scope="col">部门经济科目</th>
          <th scope="col">功能科目</th>
          <th scope="col">项目／单位</th>
          <th scope="col" className={styles.number}>
            金额（元）
          </th>
        </tr>
      </thead>
      <tbody>
        {largest.map((line) => {
          const path = placePath(book, { kind: "line", id: line.id, field: "amount" }, "findings");
          const amount = displayAmount(line.amount, "yuan");
          return (
            <tr key={line.id}>
              <th scope="row">
                {line.economic} {codes.departmentEconomic.get(line.economic)?.name}
              </th>
              <td>{codes.function.get(line.function)?.name ?? line.function}</td>
              <td>{line.project === null ? unitOf.get(line.unit) : projectOf.get(line.project)}</td>
              <td className={styles.number}>
                {path ? <Link href={`/budgets/${budgetId}/${path}`}>{amount}</Link> : amount}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
