import { ACCOUNT_RULE } from "@/lib/domain/access/account";
import { PASSWORD_RULE } from "@/lib/domain/access/password";
import { roleChoices } from "@/lib/domain/access/segregation";
import { createPersonAction, grantRoleAction } from "@/lib/features/people/actions";
import type { AdministeredDepartment } from "@/lib/features/people/types";
import { ActionField, ActionForm } from "../ui/action-form";
import styles from "./admin.module.css";

function unitChoices({ units }: AdministeredDepartment) {
  return [
    { value: "", label: "整个部门" },
    ...units.map(({ code, name }) => ({ value: code, label: `${code} ${name}（仅经办）` })),
  ];
}

/** A new account, and a role for somebody who has one. */
export function PersonForms({ department }: { department: AdministeredDepartment }) {
  const fixed = { department: department.id };
  const role = <ActionField name="role" label="角色" choices={roleChoices()} />;
  const unit = <ActionField name="unit" label="范围" choices={unitChoices(department)} />;
  return (
    <div className={styles.forms}>
      <section className={styles.section}>
        <h2>新增人员</h2>
        <ActionForm
          action={createPersonAction}
          fixed={fixed}
          submit="新增人员"
          done="已新增，请当面告知本人账号和初始密码。"
        >
          <ActionField name="account" label="账号" help={`${ACCOUNT_RULE}。`} maxLength={32} />
          <ActionField name="name" label="姓名" maxLength={64} />
          {role}
          {unit}
          <ActionField
            name="password"
            label="初始密码（只用统一身份认证登录的，留空）"
            type="password"
            autoComplete="new-password"
            maxLength={200}
            help={`${PASSWORD_RULE}本人首次登录时必须修改。`}
          />
        </ActionForm>
      </section>
      <section className={styles.section}>
        <h2>授予角色</h2>
        <ActionForm action={grantRoleAction} fixed={fixed} submit="授予角色" done="已授予，本人下一次操作即生效。">
          <ActionField name="account" label="账号" help="已有账号的人员，包括在其他部门任职的" maxLength={64} />
          {role}
          {unit}
        </ActionForm>
        <p className={styles.explained}>
          编制、审核、签发应由不同的人担任（《行政事业单位内部控制规范（试行）》）。系统管理员没有预算权限，也不能兼任预算岗位。
        </p>
      </section>
    </div>
  );
}
