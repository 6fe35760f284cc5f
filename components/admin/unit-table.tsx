import { UNIT_KIND_TERMS } from "@/lib/domain/labels";
import { deleteUnitAction, editUnitAction } from "@/lib/features/units/actions";
import type { DepartmentUnit } from "@/lib/features/units/types";
import { ActionField, ActionForm } from "../ui/action-form";
import styles from "./admin.module.css";

/** The kinds of unit, as choices. */
export const UNIT_KINDS = Object.entries(UNIT_KIND_TERMS).map(([value, label]) => ({ value, label }));

function Tools({ department, unit }: { department: string; unit: DepartmentUnit }) {
  const fixed = { department, code: unit.code };
  return (
    <details>
      <summary>
        办理<span className="visually-hidden">：{unit.name}</span>
      </summary>
      <div className={styles.tools}>
        <ActionForm action={editUnitAction} fixed={{ ...fixed, parent: unit.parent ?? "" }} submit="保存" inline>
          <ActionField name="name" label="单位名称" defaultValue={unit.name} maxLength={100} />
          <ActionField name="kind" label="单位性质" choices={UNIT_KINDS} defaultValue={unit.kind} />
        </ActionForm>
        <ActionForm
          action={deleteUnitAction}
          fixed={fixed}
          submit="删除单位"
          done="已删除。"
          ask={`删除单位 ${unit.code} ${unit.name}？已有预算中的单位不受影响。`}
          danger
          inline
        />
      </div>
    </details>
  );
}

/** The units of a department, and what can be done with each. */
export function UnitTable({ department, units }: { department: string; units: readonly DepartmentUnit[] }) {
  return (
    <table className={styles.table} aria-label="单位">
      <thead>
        <tr>
          <th scope="col">编码</th>
          <th scope="col">单位名称</th>
          <th scope="col">性质</th>
          <th scope="col">已编预算年度</th>
          <th scope="col">限定在本单位的角色</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.code}>
            <td>{unit.code}</td>
            <th scope="row">{unit.name}</th>
            <td>{UNIT_KIND_TERMS[unit.kind]}</td>
            <td>{unit.budgetYears.join("、") || "无"}</td>
            <td className={styles.number}>{unit.members}</td>
            <td>
              <Tools department={department} unit={unit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
