import type { AdministeredDepartment, FoundDepartments } from "@/lib/features/people/types";
import { Link } from "../controls/link";
import styles from "./admin.module.css";
import { ListFilters } from "./list-filters";

/** A field in which a department is looked for: by code or by part of its name. */
export function DepartmentField({
  departments,
  text,
}: {
  departments: readonly AdministeredDepartment[];
  text: string;
}) {
  return (
    <label>
      部门
      <input
        name="department"
        list="departments"
        size={28}
        maxLength={120}
        defaultValue={text}
        placeholder="编码或名称"
        autoComplete="off"
      />
      <datalist id="departments">
        {departments.map(({ code, name }) => (
          <option key={code} value={`${code} ${name}`} />
        ))}
      </datalist>
    </label>
  );
}

interface Props {
  path: string;
  departments: readonly AdministeredDepartment[];
  found: FoundDepartments;
  /** what was typed */
  text: string;
}

/** Which department is administered; nothing to choose when there is one. */
export function DepartmentChoice({ path, departments, found, text }: Props) {
  if (found.all === 1) return null;
  const shown = found.chosen ? `${found.chosen.code} ${found.chosen.name}` : text;
  return (
    <ListFilters path={path} label="查找部门" conditions={{ shown }} inHead>
      <DepartmentField departments={departments} text={shown} />
    </ListFilters>
  );
}

/** Departments to choose from, each with how many units it has. */
export function DepartmentMatches({ path, matches, text }: Omit<Props, "departments" | "found"> & FoundDepartments) {
  if (matches.length === 0) return <p>没有找到部门“{text}”，请核对编码或名称。</p>;
  return (
    <table className={`${styles.table} ${styles.narrow}`} aria-label="部门">
      <thead>
        <tr>
          <th scope="col">编码</th>
          <th scope="col">部门全称</th>
          <th scope="col">单位</th>
        </tr>
      </thead>
      <tbody>
        {matches.map(({ code, name, units, closedOn }) => (
          <tr key={code}>
            <td>{code}</td>
            <th scope="row">
              <Link href={`${path}?department=${code}`}>{name}</Link>
              {closedOn && <span className={styles.soft}>{closedOn} 停用</span>}
            </th>
            <td className={styles.number}>{units}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
