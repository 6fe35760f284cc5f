import Link from "next/link";
import type { AdministeredDepartment } from "@/lib/features/people/types";
import styles from "./admin.module.css";

interface Props {
  path: string;
  departments: readonly AdministeredDepartment[];
  chosen: AdministeredDepartment;
}

/** Which department is administered; nothing to choose when there is one. */
export function DepartmentChoice({ path, departments, chosen }: Props) {
  if (departments.length === 1) return <span>{chosen.name}</span>;
  return (
    <nav aria-label="部门" className={styles.departments}>
      {departments.map(({ code, name }) => (
        <Link key={code} href={`${path}?department=${code}`} aria-current={code === chosen.code ? "page" : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
