import {
  closeDepartmentAction,
  createDepartmentAction,
  editDepartmentAction,
  mergeDepartmentAction,
  reopenDepartmentAction,
} from "@/lib/features/departments/actions";
import type { DepartmentPage, ListedSection } from "@/lib/features/departments/types";
import { Link } from "../controls/link";
import { ActionCheck, ActionField, ActionForm } from "../ui/action-form";
import styles from "./admin.module.css";
import { sectionChoices } from "./department-table";
import desk from "./desk.module.css";

type Chosen = NonNullable<DepartmentPage["chosen"]>;

interface Facts {
  name?: string;
  region: string;
  section?: string;
  sections: readonly ListedSection[];
}

function FactFields({ name = "", region, section = "", sections }: Facts) {
  return (
    <>
      <ActionField name="name" label="部门全称" defaultValue={name} maxLength={100} />
      <ActionField name="region" label="地区" defaultValue={region} maxLength={40} help="按套表标题印制，如“XX区”" />
      <ActionField
        name="section"
        label="归口"
        choices={sectionChoices(sections, "（不归口）")}
        defaultValue={section}
      />
    </>
  );
}

/** A new department. */
export function NewDepartment({ sections, region }: Pick<DepartmentPage, "sections" | "region">) {
  return (
    <section>
      <h2>新增部门</h2>
      <ActionForm action={createDepartmentAction} submit="新增部门" done="已新增。">
        <ActionField name="code" label="部门编码" help="3 至 6 位数字，新增后不能改" maxLength={6} />
        <FactFields region={region} sections={sections} />
      </ActionForm>
    </section>
  );
}

function Closing({ chosen, heirs, today }: { chosen: Chosen; heirs: DepartmentPage["heirs"]; today: string }) {
  const fixed = { department: chosen.id };
  const day = <ActionField name="closedOn" label="停用日期" type="date" defaultValue={today} />;
  return (
    <>
      <details>
        <summary>停用</summary>
        <ActionForm
          action={closeDepartmentAction}
          fixed={fixed}
          submit="停用部门"
          done="已停用。"
          ask={`停用${chosen.name}？还没有公开的预算草稿不能再修改。`}
          danger
        >
          {day}
          <ActionField name="reason" label="理由（有正在编制的草稿时必填）" maxLength={500} />
        </ActionForm>
      </details>
      <details>
        <summary>并入其他部门</summary>
        <ActionForm
          action={mergeDepartmentAction}
          fixed={fixed}
          submit="并入"
          done="已并入。"
          ask={`把${chosen.name}并入所选部门？还没有公开的预算草稿不能再修改，可以查看和导出。`}
          danger
        >
          <ActionField
            name="heir"
            label="并入"
            choices={[
              { value: "", label: "请选择" },
              ...heirs.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
            ]}
          />
          {day}
          <ActionCheck name="roles" label="人员在新部门担任同样的角色" defaultChecked />
        </ActionForm>
        <p className={styles.explained}>
          单位和预算不自动转入：在新部门的单位名录中新增转入的单位，再在新部门的草稿中更新单位、导入数据。已公开的年度保留原名称。
        </p>
      </details>
    </>
  );
}

function Budgets({ budgets }: Pick<Chosen, "budgets">) {
  if (budgets.length === 0) return "没有";
  return budgets.map(({ fiscalYear, state }) => (
    <p key={fiscalYear}>
      {fiscalYear} 年：{state}
    </p>
  ));
}

/** One department: what it is, and what can be done with it. */
export function DepartmentPanel(
  props: Omit<DepartmentPage, "chosen"> & { chosen: Chosen; today: string; back: string },
) {
  const { chosen, sections, back } = props;
  const { code, name, region, section, closedOn, mergedInto, units, people, budgets } = chosen;
  return (
    <>
      <div className={desk.head}>
        <h2>
          {code} {name}
        </h2>
        <Link href={back}>新增部门</Link>
      </div>
      <dl className={desk.facts}>
        <dt>单位</dt>
        <dd>
          <Link href={`/admin/units?department=${code}`}>{units} 个</Link>
        </dd>
        <dt>人员</dt>
        <dd>
          <Link href={`/admin/people?department=${code}`}>{people} 人</Link>
        </dd>
        <dt>预算</dt>
        <dd>
          <Budgets budgets={budgets} />
        </dd>
        {closedOn && (
          <>
            <dt>状态</dt>
            <dd className={styles.closed}>{mergedInto ? `${closedOn} 并入 ${mergedInto}` : `${closedOn} 停用`}</dd>
          </>
        )}
      </dl>
      <section>
        <ActionForm
          key={`${name} ${region} ${section?.id}`}
          action={editDepartmentAction}
          fixed={{ department: chosen.id }}
          submit="保存"
        >
          <FactFields name={name} region={region} section={section?.id ?? ""} sections={sections} />
        </ActionForm>
        <p className={styles.explained}>名称和地区的修改带入还没有提交的草稿；已提交、已签发和已公开的保留原名称。</p>
      </section>
      {closedOn ? (
        <ActionForm
          action={reopenDepartmentAction}
          fixed={{ department: chosen.id }}
          submit="恢复部门"
          done="已恢复。"
          ask={`恢复${name}？草稿可以继续编制。`}
        />
      ) : (
        <Closing {...props} />
      )}
    </>
  );
}
