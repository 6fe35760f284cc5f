import { UNIT_KIND_TERMS } from "@/lib/domain/labels";
import {
  closeUnitAction,
  createUnitAction,
  deleteUnitAction,
  editUnitAction,
  mergeUnitAction,
  reopenUnitAction,
} from "@/lib/features/units/actions";
import type { DepartmentUnit } from "@/lib/features/units/types";
import { Link } from "../controls/link";
import { ActionCheck, ActionField, ActionForm } from "../ui/action-form";
import styles from "./admin.module.css";
import desk from "./desk.module.css";

const UNIT_KINDS = Object.entries(UNIT_KIND_TERMS).map(([value, label]) => ({ value, label }));

function choices(units: readonly DepartmentUnit[], but: string, none: string) {
  const open = units.filter(({ code, closedOn }) => closedOn === null && code !== but);
  return [{ value: "", label: none }, ...open.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))];
}

function Facts({ unit, units }: { unit: DepartmentUnit | null; units: readonly DepartmentUnit[] }) {
  return (
    <>
      <ActionField name="name" label="单位名称" defaultValue={unit?.name ?? ""} maxLength={100} />
      <ActionField name="kind" label="单位性质" choices={UNIT_KINDS} defaultValue={unit?.kind ?? "administrative"} />
      <ActionField
        name="parent"
        label="上级单位"
        choices={choices(units, unit?.code ?? "", "（无，部门直属）")}
        defaultValue={unit?.parent ?? ""}
      />
    </>
  );
}

interface Props {
  department: { id: string; code: string };
  units: readonly DepartmentUnit[];
}

/** A new unit. */
export function NewUnit({ department, units }: Props) {
  return (
    <section>
      <h2>新增单位</h2>
      <ActionForm action={createUnitAction} fixed={{ department: department.id }} submit="新增单位" done="已新增。">
        <ActionField
          name="code"
          label="单位编码"
          help={`6 至 12 位数字，以部门编码 ${department.code} 开头，新增后不能改`}
          maxLength={12}
        />
        <Facts unit={null} units={units} />
      </ActionForm>
      <p className={styles.explained}>正在编制的草稿会提示“单位名录有变化”，由经办核对后带入。</p>
    </section>
  );
}

function Closing({
  department,
  units,
  unit,
  today,
  back,
}: Props & { unit: DepartmentUnit; today: string; back: string }) {
  const fixed = { department: department.id, code: unit.code };
  const day = <ActionField name="closedOn" label="停用日期" type="date" defaultValue={today} />;
  return (
    <>
      <details>
        <summary>停用</summary>
        <ActionForm
          action={closeUnitAction}
          fixed={fixed}
          submit="停用单位"
          done="已停用。"
          ask={`停用 ${unit.code} ${unit.name}？以后新建的预算不再有这个单位。`}
          danger
        >
          {day}
        </ActionForm>
      </details>
      <details>
        <summary>并入其他单位</summary>
        <ActionForm
          action={mergeUnitAction}
          fixed={fixed}
          submit="并入"
          done="已并入。"
          ask={`把 ${unit.code} ${unit.name}并入所选单位？以后新建的预算不再有这个单位。`}
          danger
        >
          <ActionField name="heir" label="并入" choices={choices(units, unit.code, "请选择")} />
          {day}
          <ActionCheck name="roles" label="限定在本单位的角色随之转入" defaultChecked />
        </ActionForm>
      </details>
      <details>
        <summary>删除</summary>
        <ActionForm
          action={deleteUnitAction}
          fixed={fixed}
          submit="删除单位"
          done="已删除。"
          ask={`删除单位 ${unit.code} ${unit.name}？已有预算中的单位不受影响。`}
          next={back}
          danger
        />
        <p className={styles.explained}>只用于录错的单位；撤销、合并的单位请停用或并入，编码和历史得以保留。</p>
      </details>
    </>
  );
}

/** One unit: what it is, and what can be done with it. */
export function UnitPanel(props: Props & { unit: DepartmentUnit; today: string; back: string }) {
  const { department, units, unit, back } = props;
  const fixed = { department: department.id, code: unit.code };
  return (
    <>
      <div className={desk.head}>
        <h2>
          {unit.code} {unit.name}
        </h2>
        <Link href={back}>新增单位</Link>
      </div>
      <section>
        <ActionForm
          key={`${unit.name} ${unit.kind} ${unit.parent}`}
          action={editUnitAction}
          fixed={fixed}
          submit="保存"
        >
          <Facts unit={unit} units={units} />
        </ActionForm>
        <p className={styles.explained}>
          改名带入还没有提交的草稿；性质的修改由草稿的经办核对后带入。已提交、已签发和已公开的保留原名称、原性质。
        </p>
      </section>
      {unit.closedOn ? (
        <ActionForm action={reopenUnitAction} fixed={fixed} submit="恢复单位" done="已恢复。" />
      ) : (
        <Closing {...props} />
      )}
    </>
  );
}
