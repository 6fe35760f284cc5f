import { UNIT_KIND_TERMS } from "@/lib/domain/labels";
import { inTreeOrder } from "@/lib/domain/units/tree";
import type { DepartmentUnit } from "@/lib/features/units/types";
import { Link } from "../controls/link";
import styles from "./admin.module.css";

interface Props {
  units: readonly DepartmentUnit[];
  /** code of the unit that is looked at */
  chosen: string | null;
  /** the address of the page with one unit chosen */
  href(code: string): string;
}

/** The units of a department as a tree of up to three levels. */
export function UnitTable({ units, chosen, href }: Props) {
  return (
    <table className={styles.table} aria-label="单位">
      <thead>
        <tr>
          <th scope="col">编码</th>
          <th scope="col">单位名称</th>
          <th scope="col">级次</th>
          <th scope="col">性质</th>
          <th scope="col">已编预算年度</th>
          <th scope="col">限定角色</th>
        </tr>
      </thead>
      <tbody>
        {inTreeOrder(units).map(({ unit, level }) => (
          <tr key={unit.code} aria-current={unit.code === chosen ? "true" : undefined}>
            <td>{unit.code}</td>
            <th scope="row" className={styles[`level${level}`]}>
              <Link href={href(unit.code)} scroll={false}>
                {unit.name}
              </Link>
              {unit.closedOn && (
                <span className={styles.soft}>
                  {unit.closedOn} {unit.mergedInto ? `并入 ${unit.mergedInto.code} ${unit.mergedInto.name}` : "停用"}
                </span>
              )}
            </th>
            <td>{level}</td>
            <td>{UNIT_KIND_TERMS[unit.kind]}</td>
            <td>{unit.budgetYears.join("、") || "无"}</td>
            <td className={styles.number}>{unit.members}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
