import type { Metadata } from "next";
import styles from "@/components/admin/admin.module.css";
import { DepartmentChoice } from "@/components/admin/department-choice";
import { UNIT_KINDS, UnitTable } from "@/components/admin/unit-table";
import { ActionField, ActionForm } from "@/components/ui/action-form";
import { PageHead } from "@/components/ui/page-head";
import scroll from "@/components/ui/scroll.module.css";
import { chosenDepartment, loadAdministered } from "@/lib/features/people/loaders";
import { createUnitAction } from "@/lib/features/units/actions";
import { loadUnits } from "@/lib/features/units/loaders";

export const metadata: Metadata = { title: "单位" };

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function UnitsPage({ searchParams }: Props) {
  const department = await chosenDepartment((await searchParams).department);
  const units = await loadUnits(department);
  return (
    <>
      <PageHead>
        <h1>单位</h1>
        <DepartmentChoice path="/admin/units" departments={await loadAdministered()} chosen={department} />
      </PageHead>
      <div className={`${scroll.scroll} ${styles.page}`}>
        {units.length > 0 ? (
          <UnitTable department={department.id} units={units} />
        ) : (
          <p>本部门还没有单位，请在下面新增。</p>
        )}
        <p className={styles.explained}>
          名称和性质的修改只影响以后新建的预算：每份预算保存编制时的单位名称和性质，已编的预算和已公开的材料不变。
        </p>
        <section className={styles.section}>
          <h2>新增单位</h2>
          <ActionForm
            action={createUnitAction}
            fixed={{ department: department.id, parent: "" }}
            submit="新增单位"
            done="已新增。"
          >
            <ActionField name="code" label="单位编码" help={`以部门编码 ${department.code} 开头`} maxLength={12} />
            <ActionField name="name" label="单位名称" maxLength={100} />
            <ActionField name="kind" label="单位性质" choices={UNIT_KINDS} />
          </ActionForm>
        </section>
      </div>
    </>
  );
}
