import { assignSectionAction } from "@/lib/features/departments/actions";
import type { ListedDepartment, ListedSection } from "@/lib/features/departments/types";
import { Link } from "../controls/link";
import { ActionField, ActionForm } from "../ui/action-form";
import styles from "./admin.module.css";
import desk from "./desk.module.css";

interface Props {
  departments: readonly ListedDepartment[];
  sections: readonly ListedSection[];
  chosen: string | null;
  /** the address of the page with one department chosen */
  href(code: string): string;
}

/** 归口 as choices; `none` is what stands for none. */
export function sectionChoices(sections: readonly ListedSection[], none: string) {
  return [{ value: "", label: none }, ...sections.map(({ id, name }) => ({ value: id, label: name }))];
}

function Row({ department, chosen, href }: Pick<Props, "chosen" | "href"> & { department: ListedDepartment }) {
  const { id, code, name, section, units, people, closedOn, mergedInto } = department;
  return (
    <tr aria-current={code === chosen ? "true" : undefined}>
      <td>
        <input type="checkbox" name="departments" value={id} aria-label={`选中${name}`} />
      </td>
      <td>{code}</td>
      <th scope="row">
        <Link href={href(code)} scroll={false}>
          {name}
        </Link>
        {closedOn && (
          <span className={styles.soft}>{mergedInto ? `${closedOn} 并入 ${mergedInto}` : `${closedOn} 停用`}</span>
        )}
      </th>
      <td>{section?.name ?? <span className={styles.soft}>未归口</span>}</td>
      <td className={styles.number}>{units}</td>
      <td className={styles.number}>{people}</td>
    </tr>
  );
}

/** The departments of a page; those that are ticked are put under a 归口 together. */
export function DepartmentTable({ departments, sections, ...row }: Props) {
  return (
    <ActionForm action={assignSectionAction} submit="归口选中的部门" done="已归口。" inline>
      <div className={desk.batch}>
        <table className={styles.table} aria-label="部门">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">选中</span>
              </th>
              <th scope="col">编码</th>
              <th scope="col">部门全称</th>
              <th scope="col">归口</th>
              <th scope="col" className={styles.number}>
                单位
              </th>
              <th scope="col" className={styles.number}>
                人员
              </th>
            </tr>
          </thead>
          <tbody>
            {departments.map((department) => (
              <Row key={department.id} department={department} {...row} />
            ))}
          </tbody>
        </table>
      </div>
      <ActionField name="section" label="选中的部门归口到" choices={sectionChoices(sections, "（不归口）")} />
    </ActionForm>
  );
}
